/** The delivery of what is to be sent out. */
@NullMarked
package org.pushduty.core.delivery;

import org.jspecify.annotations.NullMarked;
