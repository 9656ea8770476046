/** Unasked work: who is reminded of what, and when. */
@NullMarked
package org.pushduty.core.routine;

import org.jspecify.annotations.NullMarked;
