package org.pushduty.app.settings.docs;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;

/** Writes JSON, indented by two. */
final class Json {
    private Json() {}

    /** {@code value} is a map with texts for keys, a list, a text, a number or a boolean, or made of such. */
    static String text(Object value) {
        return text(value, "\n");
    }

    private static String text(Object value, String lineBreak) {
        String inner = lineBreak + "  ";
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(entry.getKey().toString()) + ": " + text(entry.getValue(), inner))
                    .collect(joining("," + inner, "{" + inner, lineBreak + "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> text(item, inner))
                    .collect(joining("," + inner, "[" + inner, lineBreak + "]"));
        }
        return value instanceof String text ? quoted(text) : value.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
