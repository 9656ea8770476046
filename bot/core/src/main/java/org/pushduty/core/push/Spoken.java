package org.pushduty.core.push;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the bot has said of its own accord and does not say again.
 *
 * @param reminders the keys of the reminders given
 * @param topics by channel, like {@code mozilla/#amo}: what was last remarked on its topic
 */
public record Spoken(Set<String> reminders, Map<String, String> topics) {
    public static final Spoken NOTHING = new Spoken(Set.of(), Map.of());

    public Spoken {
        reminders = Set.copyOf(reminders);
        topics = Map.copyOf(topics);
    }

    Spoken reminded(String key) {
        Set<String> more = new HashSet<>(reminders);
        more.add(key);
        return new Spoken(more, topics);
    }

    /** A blank {@code remark} takes back what was remarked before. */
    Spoken remarked(String channel, String remark) {
        Map<String, String> more = new LinkedHashMap<>(topics);
        more.remove(channel);
        if (!remark.isBlank()) {
            more.put(channel, remark);
        }
        return new Spoken(reminders, more);
    }
}
