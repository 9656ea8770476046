package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Something that the gateway tells. It is told to those who asked for one of {@code intents} (all of them where there
 * is none), and, where {@code channelId} is not 0, who may see that channel.
 */
record Event(String type, List<Intent> intents, long channelId, ObjectNode payload) {
    static Event of(String type, ObjectNode payload) {
        return new Event(type, List.of(), 0, payload);
    }

    static Event of(String type, Intent intent, ObjectNode payload) {
        return new Event(type, List.of(intent), 0, payload);
    }

    Event in(Channel channel) {
        return new Event(type, intents, channel.id(), payload);
    }

    boolean isWanted(long bits) {
        return intents.isEmpty() || intents.stream().anyMatch(intent -> intent.isIn(bits));
    }
}
