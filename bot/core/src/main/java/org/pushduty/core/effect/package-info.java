/** What is to be sent out, and its delivery. */
@NullMarked
package org.pushduty.core.effect;

import org.jspecify.annotations.NullMarked;
