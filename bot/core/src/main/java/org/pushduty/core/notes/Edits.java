package org.pushduty.core.notes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is to be changed in a page; everything else of it stays to the character. */
final class Edits {
    private final List<String> page;
    private final Map<Integer, List<Change>> changes = new HashMap<>();
    private final Map<Integer, List<String>> before = new HashMap<>();
    private final Map<Integer, List<String>> after = new HashMap<>();
    private final Set<Integer> removed = new HashSet<>();

    Edits(List<String> page) {
        this.page = page;
    }

    /** {@code text} in the place of what stands in a line between two places. */
    record Change(int line, int from, int to, String text) {}

    void add(Change change) {
        if (!page.get(change.line()).substring(change.from(), change.to()).equals(change.text())) {
            changes.computeIfAbsent(change.line(), any -> new ArrayList<>()).add(change);
        }
    }

    boolean isChanged(int line) {
        return changes.containsKey(line);
    }

    void remove(int line) {
        removed.add(line);
    }

    boolean isRemoved(int line) {
        return removed.contains(line);
    }

    /** New lines before a line, in their order. */
    List<String> before(int line) {
        return before.computeIfAbsent(line, any -> new ArrayList<>());
    }

    /** New lines behind a line, in their order; -1 for the page's beginning. */
    List<String> after(int line) {
        return after.computeIfAbsent(line, any -> new ArrayList<>());
    }

    private String changed(int line) {
        var text = new StringBuilder(page.get(line));
        List<Change> last = new ArrayList<>(changes.getOrDefault(line, List.of()));
        Collections.reverse(last);
        last.stream()
                .sorted(Comparator.comparingInt(Change::from).reversed())
                .forEach(change -> text.replace(change.from(), change.to(), change.text()));
        return text.toString();
    }

    String text() {
        List<String> lines = new ArrayList<>(after.getOrDefault(-1, List.of()));
        for (int i = 0; i < page.size(); i++) {
            String end = page.get(i).endsWith("\r") ? "\r" : "";
            before.getOrDefault(i, List.of()).forEach(line -> lines.add(line + end));
            if (!removed.contains(i)) {
                lines.add(changed(i));
            }
            after.getOrDefault(i, List.of()).forEach(line -> lines.add(line + end));
        }
        return String.join("\n", lines);
    }
}
