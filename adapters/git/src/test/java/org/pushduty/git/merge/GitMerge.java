package org.pushduty.git.merge;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.ObjectId;

/** git's own merge, by {@code git merge-tree}, in a bare repository. */
final class GitMerge {
    private final Path repository;

    /** @param status git's own: 0 clean, 1 in conflict */
    record Answer(int status, List<String> words) {
        MergedTree merged() {
            ObjectId tree = ObjectId.fromString(words.get(0));
            if (status == 0) {
                return new MergedTree.Clean(tree);
            }
            int end = words.indexOf("");
            List<String> paths = words.subList(1, end < 0 ? words.size() : end);
            return new MergedTree.Conflicted(paths.stream()
                    .sorted((a, b) -> Arrays.compareUnsigned(bytes(a), bytes(b)))
                    .toList());
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    GitMerge(Path repository) {
        this.repository = repository;
    }

    /** Two commits; their only common ancestor is the base. */
    record Sides(ObjectId ours, ObjectId theirs) {}

    /** As {@link #merge} does each: all in one process, unless git breaks over one of them. */
    List<Optional<MergedTree>> mergeAll(List<Sides> sides) {
        String lines = sides.stream()
                .map(each -> each.ours().name() + " " + each.theirs().name() + "\n")
                .collect(joining());
        Answer answer = run(lines, "merge-tree", "--write-tree", "--stdin", "--name-only", "--no-messages");
        return answer.status() == 0
                ? read(answer.words(), sides.size())
                : sides.stream().map(each -> merge(each.ours(), each.theirs())).toList();
    }

    /** Of each merge: 1 for a clean one or 0, the tree, the paths in conflict, and a blank. */
    private static List<Optional<MergedTree>> read(List<String> words, int count) {
        List<Optional<MergedTree>> merged = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < count; i++) {
            int to = from + words.subList(from, words.size()).indexOf("");
            int status = words.get(from).equals("1") ? 0 : 1;
            merged.add(Optional.of(new Answer(status, words.subList(from + 1, to)).merged()));
            from = to + 1;
        }
        return merged;
    }

    /**
     * Merges two commits; their only common ancestor is the base. Empty where git itself breaks: 2.39 stops with a
     * failed assertion in some cases that have both a folder in the place of a file and renames.
     */
    Optional<MergedTree> merge(ObjectId ours, ObjectId theirs) {
        Answer answer = run("", "merge-tree", "--write-tree", "-z", "--name-only", ours.name(), theirs.name());
        if (answer.words().get(0).contains("Assertion")) {
            return Optional.empty();
        }
        if (answer.status() > 1) {
            throw new IllegalStateException("git merge-tree: " + answer.words());
        }
        return Optional.of(answer.merged());
    }

    private Answer run(String input, String... arguments) {
        String[] command = new String[arguments.length + 2];
        command[0] = "git";
        command[1] = "--git-dir=" + repository;
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        GitProcess.isolate(builder.environment(), repository);
        try {
            Process process = builder.start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("git does not end: " + String.join(" ", command));
            }
            return new Answer(process.exitValue(), List.of(output.split("\0", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException("these tests need the git command line", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
