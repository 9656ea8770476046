package org.pushduty.irc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A server that a test starts: its program, its folder, its process. */
final class ServerProcess {
    private static final int LOOKS = 300;

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it in {@code folder}; it writes its log there. */
    static ServerProcess launch(Path folder, List<String> command) {
        try {
            Path log = folder.resolve(Path.of(command.get(0)).getFileName() + ".out");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new ServerProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for that; throws {@link IllegalStateException} with what the server wrote where it does not come. */
    void await(String what, BooleanSupplier condition) {
        for (int look = 0; look < LOOKS; look++) {
            if (condition.getAsBoolean()) {
                return;
            }
            if (hasEndedWithin(50)) {
                throw new IllegalStateException("it ended, without " + what + ": " + output());
            }
        }
        kill();
        throw new IllegalStateException("no " + what + ": " + output());
    }

    /** For a program that does its work and ends. */
    void awaitSuccess() {
        if (!hasEndedWithin(60_000) || process.exitValue() != 0) {
            kill();
            throw new IllegalStateException("it failed: " + output());
        }
    }

    /** Kills it, so that it can say goodbye to nobody. */
    void kill() {
        process.destroyForcibly();
        hasEndedWithin(5_000);
    }

    /** From now on it does nothing, and its sockets stay open. */
    void freeze() {
        signal("-STOP");
    }

    /** It goes on where it was frozen. */
    void thaw() {
        signal("-CONT");
    }

    private void signal(String name) {
        launch(log.toAbsolutePath().getParent(), List.of("kill", name, String.valueOf(process.pid())))
                .awaitSuccess();
    }

    void stop() {
        process.destroy();
        if (!hasEndedWithin(5_000)) {
            kill();
        }
    }

    private boolean hasEndedWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private String output() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of these that is installed; a test that needs it must fail, not be left out. */
    static Path program(String debianPackage, String... places) {
        return Stream.of(places)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "these tests need " + places[0] + " (Debian: apt-get install " + debianPackage + ")"));
    }

    /** A folder that every user may read: servers give up root. */
    static Path folder(String prefix) throws IOException {
        Path folder = Files.createTempDirectory(prefix);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String template(String name) throws IOException {
        try (InputStream template = ServerProcess.class.getResourceAsStream(name)) {
            if (template == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static boolean takesConnections(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
