package org.pushduty.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program as a process, started as scripts/run starts it. */
final class ShippedProgram implements AutoCloseable {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path JAR = Path.of("target", "pushduty.jar").toAbsolutePath();
    /** Kept after the tests, to be looked at. */
    private static final Path OUTPUTS = Path.of("target", "programs").toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    static {
        ClassArchive.make();
    }

    private final Process process;
    private final Path output;

    /** How a program ended; {@code output} is what it wrote to both streams. */
    record End(int status, String output) {}

    private ShippedProgram(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Path jar() {
        return JAR;
    }

    static Path root() {
        return ROOT;
    }

    /** Starts the program with these words on its command line; {@code home} is its user's home. */
    static ShippedProgram start(Path home, String... arguments) {
        var command = new ArrayList<>(List.of("scripts/java", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return launched(home, command);
    }

    /** Starts a script of the repository, with no terminal. */
    static ShippedProgram script(Path home, String... command) {
        return launched(home, List.of(command));
    }

    private static ShippedProgram launched(Path home, List<String> command) {
        try {
            Path output = Files.createTempFile(Files.createDirectories(OUTPUTS), "program", ".out");
            var builder = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            // On the Java that runs the tests, and without what this user has in ~/.ssh.
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("PUSHDUTY_JAVA_OPTS", "-Duser.home=" + home);
            builder.environment().put("TMPDIR", home.toString());
            Process process = builder.start();
            process.getOutputStream().close();
            return new ShippedProgram(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end, as a service manager does. */
    void terminate() {
        process.destroy();
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd(PATIENCE);
    }

    End awaitEnd() {
        return awaitEnd(PATIENCE);
    }

    /** Waits until it ended; throws {@link IllegalStateException} where it does not in that time. */
    End awaitEnd(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("it goes on after " + limit.toSeconds() + " s:\n" + output());
            }
            return new End(process.exitValue(), output());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits that long, or until it ended by itself; whether it did. */
    boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean hasEnded() {
        return !process.isAlive();
    }

    /** What it wrote so far. */
    String output() {
        try {
            return Files.readString(output, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
