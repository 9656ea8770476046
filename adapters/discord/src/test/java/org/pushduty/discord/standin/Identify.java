package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;

/** What a bot says of itself when it opens a session. */
record Identify(String token, long intents, int largeThreshold) {
    /** Throws {@link GatewayRefusal} where a field is missing or of the wrong kind. */
    static Identify of(JsonNode json) {
        require(json.path("token").isTextual(), "IDENTIFY without a token");
        require(json.path("intents").isIntegralNumber(), "IDENTIFY without intents");
        for (String property : new String[] {"os", "browser", "device"}) {
            require(json.path("properties").path(property).isTextual(), "IDENTIFY without properties." + property);
        }
        int large = json.path("large_threshold").asInt(50);
        require(large >= 50 && large <= 250, "large_threshold is not within 50 and 250: " + large);
        return new Identify(json.path("token").asText(), json.path("intents").asLong(), large);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new GatewayRefusal(4002, "Error while decoding payload.", otherwise);
        }
    }
}
