/** Who is who, and what they may. Pure values and rules. */
@NullMarked
package org.pushduty.core.people;

import org.jspecify.annotations.NullMarked;
