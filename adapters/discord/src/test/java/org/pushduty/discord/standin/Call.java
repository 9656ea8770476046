package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** One request to the REST interface. {@code route} is the pattern, with the names of its parts in braces. */
record Call(String route, Map<String, String> path, Map<String, String> query, JsonNode body) {
    /** The id at that place of the path; 0 where there is none. */
    long id(String part) {
        String text = path.getOrDefault(part, "");
        return text.matches("\\d{1,19}") ? Long.parseLong(text) : 0;
    }

    String text(String part) {
        return path.getOrDefault(part, "");
    }

    Optional<String> asked(String parameter) {
        return Optional.ofNullable(query.get(parameter));
    }

    /** The endpoints of interactions are not bound to the limit of all routes together. */
    boolean isBeyondGlobalLimit() {
        return route.contains(" /interactions/") || route.contains(" /webhooks/");
    }

    boolean isAsked(String parameter) {
        return asked(parameter).map(Boolean::parseBoolean).orElse(false);
    }
}
