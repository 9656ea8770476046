package org.pushduty.app.settings.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A mapping of the file, each key once, in order. */
record Mapping(String path, Map<String, Node.Entry> entries) {

    /** Reports keys that are there twice, and keeps the first; places every key in the report. */
    static Mapping of(Node.Entries node, String path, Report report) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        Mapping mapping = new Mapping(path, Collections.unmodifiableMap(entries));
        for (Node.Entry entry : node.list()) {
            String name = entry.key().text();
            Node.Entry first = entries.putIfAbsent(name, entry);
            if (first == null) {
                report.place(mapping.path(name), spot(entry), entry.value());
                continue;
            }
            String found = "the key " + Shown.key(name) + " once more";
            report.error(
                    path,
                    entry.key().spot(),
                    found,
                    "once, as on line " + first.key().spot().line());
        }
        return mapping;
    }

    private static Spot spot(Node.Entry entry) {
        boolean hasLines = entry.value() instanceof Node.Items || entry.value() instanceof Node.Entries;
        return hasLines ? entry.key().spot() : entry.value().spot();
    }

    String path(String name) {
        return path(path, name);
    }

    /** The path of the key {@code name} in the mapping at {@code path}. */
    static String path(String path, String name) {
        String shown = Shown.key(name);
        return (path.isEmpty() ? "" : path + ".") + shown.substring(1, shown.length() - 1);
    }
}
