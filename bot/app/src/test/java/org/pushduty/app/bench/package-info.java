/** What {@code scripts/bench} measures: the shipped program against a floor, other bots and the git command line. */
@NullMarked
package org.pushduty.app.bench;

import org.jspecify.annotations.NullMarked;
