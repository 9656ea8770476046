package org.pushduty.console;

import org.pushduty.core.chat.ChannelRef;

/**
 * Who is where on the terminal.
 *
 * @param channel the one channel, for example {@code terminal/#amo}
 * @param human the nick of whoever types, until they choose another
 * @param bot the bot's own nick
 */
public record ConsoleSettings(ChannelRef channel, String human, String bot) {}
