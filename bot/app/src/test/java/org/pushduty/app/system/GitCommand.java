package org.pushduty.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The git command line in one folder, without the machine's and the user's configuration. */
record GitCommand(Path folder) {

    record Result(int status, String out) {}

    /** Keeps git from what the machine is set to, and from asking anybody. */
    static Map<String, String> isolation() {
        return Map.of(
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_TERMINAL_PROMPT", "0",
                "GIT_EDITOR", "true",
                "GIT_AUTHOR_NAME", "Kumar M",
                "GIT_AUTHOR_EMAIL", "kumar@example.org",
                "GIT_COMMITTER_NAME", "Kumar M",
                "GIT_COMMITTER_EMAIL", "kumar@example.org",
                "LC_ALL", "C");
    }

    /** What it wrote, without the last line break; fails unless it succeeds. */
    String run(String... arguments) {
        return runWith(Map.of(), arguments);
    }

    String runWith(Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Result result = execute(environment, command);
        if (result.status() != 0) {
            throw new IllegalStateException(command + " in " + folder + ": " + result);
        }
        return result.out();
    }

    /** What a person types into a shell; it may fail. */
    Result type(String line) {
        return execute(Map.of(), List.of("sh", "-c", line));
    }

    private Result execute(Map<String, String> environment, List<String> command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(isolation());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Result(process.waitFor(), out.stripTrailing());
        } catch (IOException e) {
            throw new UncheckedIOException("the git command line is needed for this test", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
