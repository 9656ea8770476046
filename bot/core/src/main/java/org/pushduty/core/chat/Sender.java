package org.pushduty.core.chat;

/**
 * Who said something.
 *
 * @param nick what the network shows; good for addressing an answer, proof of nothing
 * @param isBot whether the network itself says that this is a bot, or it is ourselves; never answered
 */
public record Sender(String nick, Identity identity, boolean isBot) {}
