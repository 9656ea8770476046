package org.pushduty.core.port;

import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Message;

/**
 * Whom a {@link ChatNetwork} tells what happens on it: one call after the other, in the order in which it happened.
 * Every method returns at once and throws nothing.
 */
@FunctionalInterface
public interface Ears {

    /** Somebody, not the bot itself, said something. */
    void heard(Message message);

    /** The bot is in that channel, for the first time or again, and knows its topic. */
    default void joined(ChannelRef channel) {}

    /** The bot has been given a right in that channel that it did not have, the topic's perhaps. */
    default void entrusted(ChannelRef channel) {}

    /** Somebody, not the bot itself, set the topic; {@code by} is what the network calls them, proof of nothing. */
    default void topicChanged(ChannelRef channel, String by, String topic) {}
}
