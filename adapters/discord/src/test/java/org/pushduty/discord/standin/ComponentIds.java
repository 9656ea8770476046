package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Numbers components as Discord does: each that came without a number gets the next free one, from the top. */
final class ComponentIds {
    private final Set<Integer> taken = new HashSet<>();
    private int next = 1;

    static List<JsonNode> numbered(JsonNode components) {
        var ids = new ComponentIds();
        JsonNode copy = components.deepCopy();
        copy.findValues("id").forEach(id -> ids.taken.add(id.asInt()));
        copy.forEach(ids::number);
        return copy.valueStream().toList();
    }

    private void number(JsonNode component) {
        if (!(component instanceof ObjectNode object)) {
            return;
        }
        if (object.path("id").asInt() == 0) {
            while (!taken.add(next)) {
                next++;
            }
            object.put("id", next);
        }
        object.path("components").forEach(this::number);
        number(object.path("component"));
        number(object.path("accessory"));
    }
}
