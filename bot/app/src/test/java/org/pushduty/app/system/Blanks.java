package org.pushduty.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** Expected texts, with the names, dates and hashes of this very run to be filled in. */
final class Blanks {
    private static final int SHOWN = 10;

    private final Map<String, String> values = new TreeMap<>();

    void put(String name, String value) {
        values.put(name, value);
    }

    /** A commit: as people are shown it, and whole. */
    void commit(String name, String hash) {
        put(name, hash.substring(0, SHOWN));
        put(name + "-whole", hash);
    }

    String get(String name) {
        return values.get(name);
    }

    /** The text of a file beside the tests. */
    String filled(String file) {
        try (InputStream in = Blanks.class.getResourceAsStream("/" + file)) {
            return fill(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> each : values.entrySet()) {
            filled = filled.replace("{" + each.getKey() + "}", each.getValue());
        }
        return filled;
    }

    /** The text without the times of day, which each run has others of. */
    static String untimed(String text) {
        return text.replaceAll("[A-Z][a-z]{2} \\d{1,2} [A-Z][a-z]{2} \\d\\d:\\d\\d UTC", "WHEN")
                .replaceAll("\\b\\d+ min\\b", "N min");
    }
}
