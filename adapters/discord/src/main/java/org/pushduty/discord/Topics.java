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
    /** The last that the bot has sent: whoever sets the same says nothing new. */
    private final Map<String, String> ours = new HashMap<>();

    private final Map<String, String> unreported = new HashMap<>();
    private final Map<String, String> refusals = new HashMap<>();

    synchronized Optional<String> of(String channel) {
        return Optional.ofNullable(known.get(channel));
    }

    /** What it is as the bot comes in. */
    synchronized void learn(String channel, String topic) {
        known.put(channel, topic);
        unreported.remove(channel);
    }

    /** Discord reports a change; whether it is somebody else's. */
    synchronized boolean isNews(String channel, String topic) {
        known.put(channel, topic);
        unreported.remove(channel, topic);
        return !topic.equals(ours.get(channel));
    }

    /** The bot is about to set it. */
    synchronized void sends(String channel, String topic) {
        ours.put(channel, topic);
        unreported.put(channel, topic);
    }

    /** It was set. A report may be here before the answer, and of a later topic too. */
    synchronized void isSet(String channel, String topic) {
        refusals.remove(channel);
        if (unreported.remove(channel, topic)) {
            known.put(channel, topic);
        }
    }

    /** It was not set, or nobody knows; where Discord will not have it, that is remembered until it was. */
    synchronized void isNotSet(String channel, String refusal) {
        ours.remove(channel);
        unreported.remove(channel);
        if (!refusal.isBlank()) {
            refusals.put(channel, refusal);
        }
    }

    /** Why the last one was refused; blank where it was not. */
    synchronized String refusal(String channel) {
        return refusals.getOrDefault(channel, "");
    }
}
