package org.pushduty.core.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines that people have put on a page and that are not taken in yet, and since when each stands there as it is:
 * somebody may still be writing it.
 */
record FreshLines(Map<Line, Instant> since) {
    static final FreshLines NONE = new FreshLines(Map.of());

    /** Who types pauses, but not for that long. */
    private static final Duration WRITING = Duration.ofSeconds(5);

    /** @param part whose list it is in */
    record Line(String part, String words) {}

    /** Those that are there now, by part; one that was not, or has become another, is as old as this look. */
    FreshLines seen(Map<String, List<String>> found, Instant now) {
        Map<Line, Instant> seen = new HashMap<>();
        found.forEach((part, all) -> all.stream()
                .map(words -> new Line(part, words))
                .forEach(line -> seen.put(line, since.getOrDefault(line, now))));
        return new FreshLines(seen);
    }

    /** Those of what was found that nobody is writing any more, in the same order. */
    Map<String, List<String>> settled(Map<String, List<String>> found, Instant now) {
        Map<String, List<String>> settled = new LinkedHashMap<>();
        found.forEach((part, all) -> {
            List<String> lines = all.stream()
                    .filter(words -> isSettled(new Line(part, words), now))
                    .toList();
            if (!lines.isEmpty()) {
                settled.put(part, lines);
            }
        });
        return settled;
    }

    private boolean isSettled(Line line, Instant now) {
        return !since.getOrDefault(line, now).plus(WRITING).isAfter(now);
    }

    /** When the next one will be settled that is not. */
    Optional<Instant> next(Instant now) {
        return since.values().stream()
                .map(each -> each.plus(WRITING))
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }
}
