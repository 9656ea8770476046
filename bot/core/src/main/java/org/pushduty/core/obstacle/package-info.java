/** What stands between now and a push. Pure values and rules. */
@NullMarked
package org.pushduty.core.obstacle;

import org.jspecify.annotations.NullMarked;
