package org.pushduty.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Programs that run to their end in one folder; one that fails ends the bench, with what it wrote. */
final class Shell {
    /** Nobody's own configuration: it would be measured too. */
    private static final Map<String, String> ALONE = Map.of(
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_CONFIG_NOSYSTEM", "1",
            "GIT_AUTHOR_NAME", "Wil C",
            "GIT_AUTHOR_EMAIL", "wil@example.org",
            "GIT_COMMITTER_NAME", "Wil C",
            "GIT_COMMITTER_EMAIL", "wil@example.org");

    private final Path folder;

    Shell(Path folder) {
        this.folder = folder;
    }

    /** What it wrote, without the end of the last line. */
    String run(String... command) {
        return feed(input -> {}, command);
    }

    /** What a program reads on its standard input. */
    interface Input {
        void write(byte[] bytes);

        default void write(String text) {
            write(text.getBytes(UTF_8));
        }
    }

    String git(String... words) {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        return run(command.toArray(String[]::new));
    }

    /** How long the script takes, in nanoseconds; it stops at its first failure. */
    long time(String script) {
        long begin = System.nanoTime();
        run("sh", "-euc", script);
        return System.nanoTime() - begin;
    }

    /** As {@code run}, of a program that reads all of that before it writes much. */
    String feed(Consumer<Input> input, String... command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(ALONE);
        try {
            Process process = builder.start();
            write(process, input);
            String output = new String(process.getInputStream().readAllBytes(), UTF_8).stripTrailing();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void write(Process process, Consumer<Input> input) throws IOException {
        try (OutputStream stream = new BufferedOutputStream(process.getOutputStream())) {
            input.accept(bytes -> {
                try {
                    stream.write(bytes);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
