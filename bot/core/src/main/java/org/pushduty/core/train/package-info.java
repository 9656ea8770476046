/** What ships together, and the names it ships under. Pure values and rules. */
@NullMarked
package org.pushduty.core.train;

import org.jspecify.annotations.NullMarked;
