package org.pushduty.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pushduty.core.push.Signature;

/**
 * A repository's history, written down. Every step is a line; those of a {@code commit} are followed by its changes:
 *
 * <pre>
 * person KEY Name &lt;mail@example.org&gt;
 * commit KEY: Subject
 * write PATH         the whole file: lines that start with "| "
 * append PATH        more lines, "| "
 * replace PATH       the lines "&lt; " become the lines "| "
 * rename OLD NEW
 * remove PATH
 * branch NAME        the next commits are made on a side branch,
 * back               until here
 * merge NAME KEY: Subject
 * tag                last week's tag
 * </pre>
 */
record HistoryScript(List<Step> steps) {
    private static final Pattern BY = Pattern.compile("(\\w+): (.+)");
    private static final Pattern MERGE = Pattern.compile("([\\w-]+) (\\w+): (.+)");

    /** One line of the script that makes something. */
    sealed interface Step {}

    /** A commit on the branch that is current. */
    record CommitStep(Signature author, String subject, List<Change> changes) implements Step {}

    /** A side branch starts here. */
    record BranchStep(String name) implements Step {}

    /** The side branch is left. */
    record BackStep() implements Step {}

    /** The side branch is merged. */
    record MergeStep(String name, Signature author, String subject) implements Step {}

    /** The main branch is tagged. */
    record TagStep() implements Step {}

    /** What a commit does to one file. */
    record Change(String kind, String path, List<String> old, List<String> lines) {}

    static HistoryScript ofResource(String name) {
        try (InputStream resource = HistoryScript.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the jar cannot be read", e);
        }
    }

    static HistoryScript parse(String text) {
        var reading = new Reading();
        text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(reading::line);
        return new HistoryScript(List.copyOf(reading.steps));
    }

    private static Signature known(Map<String, Signature> people, String key) {
        Signature person = people.get(key);
        if (person == null) {
            throw new IllegalArgumentException("nobody is called " + key);
        }
        return person;
    }

    private static Matcher read(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not understood: " + text);
        }
        return matcher;
    }

    /** The script as far as it is read. */
    private static final class Reading {
        private final Map<String, Signature> people = new LinkedHashMap<>();
        private final List<Step> steps = new ArrayList<>();
        private List<Change> changes = new ArrayList<>();
        private List<String> old = new ArrayList<>();
        private List<String> lines = new ArrayList<>();

        void line(String line) {
            String rest = line.substring(Math.min(line.length(), line.indexOf(' ') + 1));
            switch (line.contains(" ") ? line.substring(0, line.indexOf(' ')) : line) {
                case "|" -> lines.add(line.equals("|") ? "" : rest);
                case "<" -> old.add(rest);
                case "person" -> people.put(firstWord(rest), Signature.parse(rest.substring(rest.indexOf(' ') + 1)));
                case "commit" -> commit(read(BY, rest));
                case "merge" -> merge(read(MERGE, rest));
                case "branch" -> steps.add(new BranchStep(rest));
                case "back" -> steps.add(new BackStep());
                case "tag" -> steps.add(new TagStep());
                case "write", "append", "replace", "rename", "remove" -> change(firstWord(line), rest);
                default -> throw new IllegalArgumentException("not understood: " + line);
            }
        }

        private static String firstWord(String line) {
            return line.substring(0, line.indexOf(' '));
        }

        private void commit(Matcher by) {
            changes = new ArrayList<>();
            steps.add(new CommitStep(known(people, by.group(1)), by.group(2), changes));
        }

        private void merge(Matcher by) {
            steps.add(new MergeStep(by.group(1), known(people, by.group(2)), by.group(3)));
        }

        private void change(String kind, String path) {
            old = new ArrayList<>();
            lines = new ArrayList<>();
            changes.add(new Change(kind, path, old, lines));
        }
    }
}
