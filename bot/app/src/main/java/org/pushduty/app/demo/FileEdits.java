package org.pushduty.app.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pushduty.app.demo.HistoryScript.Change;
import org.pushduty.app.demo.HistoryScript.CommitStep;
import org.pushduty.git.sample.SampleChange;

/** Works out the files of one commit of a script. */
final class FileEdits {
    private final Function<String, Optional<String>> before;
    private final Map<String, String> writes = new LinkedHashMap<>();
    private final Set<String> removes = new LinkedHashSet<>();

    /** @param before the text of a file before the commit */
    FileEdits(Function<String, Optional<String>> before) {
        this.before = before;
    }

    SampleChange change(CommitStep commit, Instant at) {
        commit.changes().forEach(this::apply);
        return new SampleChange(commit.subject(), commit.author(), at, writes, removes);
    }

    private void apply(Change change) {
        String path = change.path();
        switch (change.kind()) {
            case "write" -> writes.put(path, text(change.lines()));
            case "append" -> writes.put(path, file(path) + text(change.lines()));
            case "replace" -> writes.put(path, replaced(file(path), change));
            case "remove" -> removes.add(path);
            case "rename" -> rename(path.split(" "));
            default -> throw new IllegalStateException(change.kind());
        }
    }

    private void rename(String[] names) {
        writes.put(names[1], file(names[0]));
        removes.add(names[0]);
    }

    private String file(String path) {
        return Optional.ofNullable(writes.get(path))
                .or(() -> before.apply(path))
                .orElseThrow(() -> new IllegalStateException("no such file: " + path));
    }

    private static String replaced(String text, Change change) {
        String old = text(change.old());
        if (!text.contains(old)) {
            throw new IllegalStateException("not in " + change.path() + ": " + old);
        }
        return text.replace(old, text(change.lines()));
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
