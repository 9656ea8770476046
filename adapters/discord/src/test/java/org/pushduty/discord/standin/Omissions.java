package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Fields that the stand-in leaves out, for it may stand for a compatible server that does. A rule is {@code PLACE
 * FIELD}. The place is an event ({@code READY}), a route ({@code "GET /gateway/bot"}) or {@code *}. The field is a
 * dotted path ({@code thread_metadata.create_timestamp}), found at any depth. Safe for several threads.
 */
public final class Omissions {
    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    private record Rule(String place, List<String> path) {
        boolean isFor(String where) {
            return place.equals("*") || place.equals(where);
        }
    }

    /** Leaves the field out from now on. */
    public void omit(String place, String field) {
        rules.add(new Rule(place, List.of(field.split("\\."))));
    }

    /** Leaves out nothing more. */
    public void nothing() {
        rules.clear();
    }

    /** The payload without what is to be left out; the payload itself is not changed. */
    JsonNode applied(String place, JsonNode payload) {
        List<Rule> matching = rules.stream().filter(rule -> rule.isFor(place)).toList();
        if (matching.isEmpty()) {
            return payload;
        }
        JsonNode copy = payload.deepCopy();
        matching.forEach(rule -> remove(copy, rule.path()));
        return copy;
    }

    private static void remove(JsonNode node, List<String> path) {
        if (node instanceof ObjectNode object) {
            removeHere(object, path);
        }
        node.forEach(child -> remove(child, path));
    }

    private static void removeHere(ObjectNode object, List<String> path) {
        JsonNode holder = object;
        for (String step : path.subList(0, path.size() - 1)) {
            holder = holder.path(step);
        }
        if (holder instanceof ObjectNode found) {
            found.remove(path.get(path.size() - 1));
        }
    }
}
