/** The state of a train, kept as the fold of its stored events. */
@NullMarked
package org.pushduty.core.journal;

import org.jspecify.annotations.NullMarked;
