/** Whose turn it is. Pure values and rules. */
@NullMarked
package org.pushduty.core.duty;

import org.jspecify.annotations.NullMarked;
