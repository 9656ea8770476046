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
 * @param remarks by subject: what was last remarked on it
 */
public record Spoken(Set<String> reminders, Map<String, String> topics, Map<String, String> remarks) {
    public static final Spoken NOTHING = new Spoken(Set.of(), Map.of(), Map.of());

    public Spoken {
        reminders = Set.copyOf(reminders);
        topics = Map.copyOf(topics);
        remarks = Map.copyOf(remarks);
    }

    Spoken reminded(String key) {
        Set<String> more = new HashSet<>(reminders);
        more.add(key);
        return new Spoken(more, topics, remarks);
    }

    /** A blank {@code remark} takes back what was remarked before. */
    Spoken remarked(String channel, String remark) {
        return new Spoken(reminders, with(topics, channel, remark), remarks);
    }

    /** A blank {@code remark} takes back what was remarked before. */
    Spoken remarkedOf(String subject, String remark) {
        return new Spoken(reminders, topics, with(remarks, subject, remark));
    }

    private static Map<String, String> with(Map<String, String> all, String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(all);
        more.remove(key);
        if (!value.isBlank()) {
            more.put(key, value);
        }
        return more;
    }
}
