package org.pushduty.discord;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The topics of the configured channels as Discord last reported them, and those that the bot has sent and Discord has
 * not reported yet. Safe for several threads.
 */
final class Topics {
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> ours = new HashMap<>();

    Optional<String> of(String channel) {
        return Optional.ofNullable(known.get(channel));
    }

    void learn(String channel, String topic) {
        known.put(channel, topic);
    }

    boolean isNews(String channel, String topic) {
        known.put(channel, topic);
        return !topic.equals(ours.get(channel));
    }
}
