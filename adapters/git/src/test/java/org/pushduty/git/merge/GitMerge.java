package org.pushduty.git.merge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

    /**
     * Merges two commits; their only common ancestor is the base. Empty where git itself breaks: 2.39 stops with a
     * failed assertion in some cases that have both a folder in the place of a file and renames.
     */
    Optional<MergedTree> merge(ObjectId ours, ObjectId theirs) {
        Answer answer = run("merge-tree", "--write-tree", "-z", "--name-only", ours.name(), theirs.name());
        if (answer.words().get(0).contains("Assertion")) {
            return Optional.empty();
        }
        if (answer.status() > 1) {
            throw new IllegalStateException("git merge-tree: " + answer.words());
        }
        return Optional.of(answer.merged());
    }

    private Answer run(String... arguments) {
        String[] command = new String[arguments.length + 2];
        command[0] = "git";
        command[1] = "--git-dir=" + repository;
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        GitProcess.isolate(builder.environment(), repository);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
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
