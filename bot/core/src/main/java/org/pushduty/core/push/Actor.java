package org.pushduty.core.push;

/**
 * Who caused a change, as the log keeps it.
 *
 * @param name the person's name, or {@code pushduty} for what the bot does by itself
 * @param account how they were proven, for example {@code irc:kumar@mozilla}; blank for the bot
 * @param place where they said it, for example {@code mozilla/#amo}; blank for the bot
 */
public record Actor(String name, String account, String place) {
    public static final Actor BOT = new Actor("pushduty", "", "");
}
