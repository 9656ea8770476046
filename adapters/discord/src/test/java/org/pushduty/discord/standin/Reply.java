package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer of the REST interface. */
record Reply(int status, JsonNode body, Map<String, String> headers) {
    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply ok(JsonNode body) {
        return new Reply(200, body, Map.of());
    }

    static Reply of(int status, JsonNode body) {
        return new Reply(status, body, Map.of());
    }

    static Reply nothing() {
        return new Reply(204, NullNode.instance, Map.of());
    }

    Reply with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Reply(status, body, all);
    }
}
