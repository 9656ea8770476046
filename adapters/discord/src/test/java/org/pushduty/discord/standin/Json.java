package org.pushduty.discord.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.stream.LongStream;

/** Makes and reads JSON. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ArrayNode array(Collection<? extends JsonNode> nodes) {
        return array().addAll(nodes);
    }

    /** Ids are strings: they have more digits than a JavaScript number holds. */
    static ArrayNode ids(Collection<Long> ids) {
        ArrayNode array = array();
        ids.forEach(id -> array.add(Long.toString(id)));
        return array;
    }

    /** The ids in an array; what is no id is left out. */
    static LongStream ids(JsonNode array) {
        return array.valueStream().mapToLong(Json::id).filter(id -> id != 0);
    }

    /** The id in the node, or 0 where there is none. */
    static long id(JsonNode node) {
        return node.asText().matches("\\d{1,19}") ? node.asLong() : 0;
    }

    /** Throws {@link IllegalArgumentException} where it is not JSON. */
    static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }
}
