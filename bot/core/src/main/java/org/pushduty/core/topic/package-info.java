/** The topic of a channel: the bot's segment among other people's, and what people write into it. Pure rules. */
@NullMarked
package org.pushduty.core.topic;

import org.jspecify.annotations.NullMarked;
