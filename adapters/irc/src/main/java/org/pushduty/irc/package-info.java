/**
 * IRC through PircBotX 2.1. PircBotX opens the conversation, reads and writes lines; everything that carries meaning is
 * read here from the raw lines, because it loses tags, joins and errors (the measured list is in
 * {@link org.pushduty.irc.Engine}).
 */
@NullMarked
package org.pushduty.irc;

import org.jspecify.annotations.NullMarked;
