package org.pushduty.core.port;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Message;
import org.pushduty.core.grammar.Blank;
import org.pushduty.core.grammar.Candidate;
import org.pushduty.core.grammar.CommandSpec;

/**
 * Whom a {@link ChatNetwork} tells what happens on it, one call after the other, in the order in which it happened; and
 * whom it asks what can be said. Every method returns at once and throws nothing.
 */
@FunctionalInterface
public interface Ears {

    /** Somebody, not the bot itself, said something. */
    void heard(Message message);

    /** The bot is in that channel, for the first time or again, and knows its topic. */
    default void joined(ChannelRef channel) {}

    /** The bot has been given a right in that channel that it did not have, the topic's perhaps. */
    default void entrusted(ChannelRef channel) {}

    /** What can be asked for, in the order of help: for networks that offer commands of their own kind. */
    default List<CommandSpec> commands() {
        return List.of();
    }

    /** The names of the trains, in the order of the configuration. */
    default List<String> trains() {
        return List.of();
    }

    /** What could stand in a gap, the likeliest first, within a second; nothing where nobody knows. */
    default CompletableFuture<List<Candidate>> candidates(Blank blank) {
        return CompletableFuture.completedFuture(List.of());
    }

    /** Somebody, not the bot itself, set the topic; {@code by} is what the network calls them, proof of nothing. */
    default void topicChanged(ChannelRef channel, String by, String topic) {}
}
