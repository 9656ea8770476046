package org.pushduty.app.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code ROOT JAR [PART...]}: measures those parts, or all, and prints one table. */
final class Bench {
    private static final Map<String, Supplier<Part>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("talk", TalkPart::new);
        PARTS.put("discord", DiscordPart::new);
        PARTS.put("start", StartPart::new);
        PARTS.put("load", LoadPart::new);
        PARTS.put("tag", TagPart::new);
        PARTS.put("pick", PickPart::new);
        PARTS.put("fuzz", FuzzPart::new);
    }

    private Bench() {}

    public static void main(String[] words) {
        List<String> asked = List.of(words).subList(2, words.length);
        List<String> parts = asked.isEmpty() ? List.copyOf(PARTS.keySet()) : asked;
        for (String part : parts) {
            if (!PARTS.containsKey(part)) {
                System.err.println("There is no part \"" + part + "\"; they are " + String.join(", ", PARTS.keySet())
                        + ". Nothing was measured.");
                System.exit(2);
            }
        }
        Table table = new Table();
        for (String part : parts) {
            System.err.println("measuring: " + part);
            try (Ground ground = Ground.prepare(Path.of(words[0]), Path.of(words[1]))) {
                PARTS.getOrDefault(part, TalkPart::new).get().measure(ground).forEach(table::add);
            }
        }
        System.out.println(table.shown());
    }
}
