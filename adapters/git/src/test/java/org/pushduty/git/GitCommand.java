package org.pushduty.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The git command line, without the machine's and the user's configuration. Tests compare with it, so where it is
 * missing they fail.
 */
final class GitCommand {
    private static final int LONGEST_SECONDS = 60;

    private final Path folder;
    private final Path home;

    GitCommand(Path folder, Path home) {
        this.folder = folder;
        this.home = home;
    }

    record Result(int status, String out, String err) {}

    /** Environment variables that keep git from what the machine is set to. */
    static Map<String, String> isolation(Path home) {
        return Map.of(
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "HOME", home.toString(),
                "LC_ALL", "C",
                "GIT_COMMITTER_NAME", "Push Duty",
                "GIT_COMMITTER_EMAIL", "pushduty@example.org",
                "GIT_AUTHOR_NAME", "kumar",
                "GIT_AUTHOR_EMAIL", "kumar@example.org");
    }

    /** What git wrote, without the last line break; fails unless git succeeds. */
    String run(String... arguments) {
        Result result = attempt(Map.of(), arguments);
        if (result.status() != 0) {
            throw new IllegalStateException("git " + String.join(" ", arguments) + ": " + result);
        }
        return result.out().stripTrailing();
    }

    Result attempt(Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Path err = Files.createTempFile(home, "git", ".err");
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
            builder.environment().putAll(isolation(home));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("git " + arguments[0] + " does not end");
            }
            return new Result(process.exitValue(), out, Files.readString(err));
        } catch (IOException e) {
            throw new IllegalStateException("the git command line is needed for this test", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
