package org.pushduty.app.settings.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pushduty.app.settings.file.Problem.Severity;

/** Collects the problems of one file, and remembers which key stands where. */
final class Report {
    private final String file;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Spot> spots = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Report(String file) {
        this.file = file;
    }

    /** The key {@code path} holds {@code node} and is to be looked for at {@code spot}. */
    void place(String path, Spot spot, Node node) {
        spots.put(path, spot);
        nodes.put(path, node);
    }

    /** Whether the key is in the file and nothing is wrong with it so far. */
    boolean isSound(String path) {
        return nodes.containsKey(path) && !broken.contains(path);
    }

    /** Whether something is wrong with the key or with one in it. */
    boolean isBrokenBelow(String path) {
        return broken.stream().anyMatch(each -> each.equals(path) || each.startsWith(path + "."));
    }

    /** The path of an item, or of the list where its one item stands without a list around it. */
    String item(String path, int index) {
        String item = path + "[" + index + "]";
        return nodes.containsKey(item) ? item : path;
    }

    Spot spot(String path) {
        return spots.getOrDefault(path, Spot.START);
    }

    /** What stands at {@code path}. */
    String found(String path) {
        Node node = nodes.get(path);
        return node == null ? "nothing" : node.found();
    }

    /** An error whose "found" is what stands at {@code path}; not for secrets. */
    void error(String path, String valid) {
        error(path, found(path), valid);
    }

    /** An error for a node that cannot stand at {@code path} at all. */
    void wrong(String path, Node node, String valid) {
        boolean isComment = node instanceof Node.Scalar scalar && scalar.hasComment();
        String own = node instanceof Node.Oddity oddity ? oddity.valid() : "";
        error(path, node.found(), !own.isEmpty() ? own : valid + (isComment ? ": quote it" : ""));
    }

    void error(String path, String found, String valid) {
        error(path, spot(path), found, valid);
    }

    void error(String path, Spot spot, String found, String valid) {
        broken.add(path);
        problems.add(problem(Severity.ERROR, path, spot, found, valid));
    }

    void warning(String path, String found, String valid) {
        problems.add(problem(Severity.WARNING, path, spot(path), found, valid));
    }

    private Problem problem(Severity severity, String path, Spot spot, String found, String valid) {
        return new Problem(severity, file, spot.line(), spot.column(), path, found, valid);
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** By line. */
    List<Problem> problems() {
        return problems.stream().sorted().distinct().toList();
    }
}
