package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** What Discord's client makes of a modal that somebody fills in. */
final class ModalUse {
    private final JsonNode modal;
    private final Map<String, String> left;

    ModalUse(JsonNode modal, Map<String, String> values) {
        this.modal = modal;
        left = new HashMap<>(values);
    }

    /** Throws {@link IllegalArgumentException} where the client would not send it. */
    ObjectNode sent() {
        ArrayNode components = Json.array();
        ComponentIds.numbered(modal.path("components")).forEach(holder -> components.add(filled(holder)));
        require(left.isEmpty(), "there is no input " + left.keySet());
        ObjectNode use = Json.object().put("custom_id", modal.path("custom_id").asText());
        use.set("components", components);
        return use;
    }

    private ObjectNode filled(JsonNode holder) {
        ObjectNode shell = Json.object()
                .put("type", holder.path("type").asInt())
                .put("id", holder.path("id").asInt());
        if (holder.path("type").asInt() == ComponentRules.LABEL) {
            shell.set("component", input(holder.path("component")));
        } else {
            shell.set(
                    "components",
                    Json.array().add(input(holder.path("components").path(0))));
        }
        return shell;
    }

    private ObjectNode input(JsonNode input) {
        String id = input.path("custom_id").asText();
        String value = left.getOrDefault(id, input.path("value").asText(""));
        left.remove(id);
        require(!value.isEmpty() || !input.path("required").asBoolean(true), id + " is required");
        require(value.length() <= input.path("max_length").asInt(4000), id + " is too long");
        require(value.isEmpty() || value.length() >= input.path("min_length").asInt(0), id + " is too short");
        return Json.object()
                .put("type", input.path("type").asInt())
                .put("id", input.path("id").asInt())
                .put("custom_id", id)
                .put("value", value);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
