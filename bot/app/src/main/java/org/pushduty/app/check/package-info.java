/** Whether everything that the configuration names can be reached. */
@NullMarked
package org.pushduty.app.check;

import org.jspecify.annotations.NullMarked;
