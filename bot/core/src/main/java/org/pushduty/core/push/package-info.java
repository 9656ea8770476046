/** One release of a train: its revisions, holds and events. Pure values and rules. */
@NullMarked
package org.pushduty.core.push;

import org.jspecify.annotations.NullMarked;
