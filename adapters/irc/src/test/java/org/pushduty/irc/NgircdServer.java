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
import java.util.stream.Stream;

/**
 * A real ngircd on 127.0.0.1, on a port of its own that it keeps over restarts. Throws {@link IllegalStateException}
 * where ngircd is not installed: a test that needs it must fail, not be left out.
 */
public final class NgircdServer implements AutoCloseable {
    private static final List<Path> PROGRAMS = List.of(
            Path.of("/usr/sbin/ngircd"),
            Path.of("/usr/bin/ngircd"),
            Path.of("/usr/local/sbin/ngircd"),
            Path.of("/opt/homebrew/sbin/ngircd"));
    private static final int STARTS = 100;

    private final int port;
    private final Path folder;
    private final Path configuration;
    private Process process;

    private NgircdServer(int port, Path folder, Path configuration, Process process) {
        this.port = port;
        this.folder = folder;
        this.configuration = configuration;
        this.process = process;
    }

    /** Starts one and waits until it takes connections. */
    public static NgircdServer start() {
        try {
            // ngircd gives up root and becomes nobody, who must be able to read its file.
            Path folder = Files.createTempDirectory(
                    "ngircd", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            int port = freePort();
            Path configuration = folder.resolve("ngircd.conf");
            Files.writeString(configuration, template().replace("@PORT@", String.valueOf(port)));
            Files.setPosixFilePermissions(configuration, PosixFilePermissions.fromString("rw-r--r--"));
            return new NgircdServer(port, folder, configuration, launched(configuration, folder, port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** Kills it, so that it can say goodbye to nobody. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** Starts it again on the same port. */
    public void restart() {
        try {
            process = launched(configuration, folder, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitExit();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitExit() {
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process launched(Path configuration, Path folder, int port) throws IOException {
        Path log = folder.resolve("ngircd.log");
        Process process = new ProcessBuilder(program().toString(), "-n", "-f", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        for (int attempt = 0; attempt < STARTS; attempt++) {
            if (takesConnections(port)) {
                return process;
            }
            if (!isRunning(process)) {
                throw new IllegalStateException("ngircd ended: " + Files.readString(log, StandardCharsets.UTF_8));
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("ngircd takes no connections: " + Files.readString(log));
    }

    private static boolean isRunning(Process process) {
        try {
            return !process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path program() {
        return PROGRAMS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "ngircd is not installed, and these tests need it (Debian: apt-get install ngircd)"));
    }

    private static String template() throws IOException {
        try (InputStream template = NgircdServer.class.getResourceAsStream("ngircd.conf.in")) {
            if (template == null) {
                throw new IllegalStateException("ngircd.conf.in is not on the class path");
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean takesConnections(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
