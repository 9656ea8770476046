package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Collects what is wrong with a body, each at its place, as Discord's "Invalid Form Body" tells it. */
final class FormErrors {
    private final ObjectNode errors = Json.object();

    /** Throws the {@link Refusal} if anything was wrong. */
    void refuse() {
        if (!errors.isEmpty()) {
            throw Refusal.form(errors);
        }
    }

    /** {@code place} is a dotted path such as {@code embeds.0.title}. */
    void add(String place, String code, String message) {
        ObjectNode node = errors;
        for (String step : place.split("\\.")) {
            node = node.withObjectProperty(step);
        }
        node.withArrayProperty("_errors").addObject().put("code", code).put("message", message);
    }

    void require(boolean holds, String place, String code, String message) {
        if (!holds) {
            add(place, code, message);
        }
    }

    /** A text that has to be there, with so many characters (code points). */
    void text(JsonNode node, String place, int min, int max) {
        if (node.isMissingNode() || node.isNull()) {
            require(min == 0, place, "BASE_TYPE_REQUIRED", "This field is required");
            return;
        }
        if (!node.isTextual()) {
            add(place, "STRING_TYPE_CONVERT", "Could not interpret \"" + node + "\" as string.");
            return;
        }
        int length = length(node);
        if (length == 0 && min > 0) {
            add(place, "BASE_TYPE_REQUIRED", "This field is required");
        } else if (length < min || length > max) {
            add(place, "BASE_TYPE_BAD_LENGTH", "Must be between " + min + " and " + max + " in length.");
        }
    }

    /** A list that may be absent, with at most so many entries. */
    void list(JsonNode node, String place, int max) {
        if (node.isMissingNode() || node.isNull()) {
            return;
        }
        if (!node.isArray()) {
            add(place, "BASE_TYPE_BAD_TYPE", "Only iterables may be used in a ListType");
        } else if (node.size() > max) {
            add(place, "BASE_TYPE_MAX_LENGTH", "Must be " + max + " or fewer in length.");
        }
    }

    /** A whole number that has to be there. */
    void number(JsonNode node, String place, long min, long max) {
        if (!node.isIntegralNumber()) {
            add(place, "BASE_TYPE_REQUIRED", "This field is required, as a number");
        } else if (node.asLong() < min || node.asLong() > max) {
            add(place, "BASE_TYPE_CHOICES", "Value must be within " + min + " and " + max + ".");
        }
    }

    static int length(JsonNode node) {
        String text = node.asText("").strip();
        return text.codePointCount(0, text.length());
    }
}
