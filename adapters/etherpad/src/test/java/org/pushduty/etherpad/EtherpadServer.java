package org.pushduty.etherpad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Etherpad 1.8.14 on 127.0.0.1, on a port of its own that it keeps over restarts, and with it its pages. It
 * takes a second or two to start: share one in a test class. {@code scripts/etherpad} installs it where it is missing;
 * throws {@link IllegalStateException} where that fails: a test that needs it must fail, not be left out.
 */
public final class EtherpadServer implements AutoCloseable {
    /** The key of its HTTP API. */
    public static final String KEY = "key-for-tests-only-4711";

    private static final int LOOKS = 1_200;

    private final Path home;
    private final Path folder;
    private final int port;
    private Process process;

    private EtherpadServer(Path home, Path folder, int port) {
        this.home = home;
        this.folder = folder;
        this.port = port;
        this.process = launched();
    }

    /** Starts one and waits until it takes connections. */
    public static EtherpadServer start() {
        return start("");
    }

    /** @param settings more of its settings, in JSON, each with a comma before it */
    static EtherpadServer start(String settings) {
        try {
            Path folder = Files.createTempDirectory("etherpad");
            int port = freePort();
            Files.writeString(folder.resolve("APIKEY.txt"), KEY);
            Files.writeString(
                    folder.resolve("settings.json"), """
                    {"ip": "127.0.0.1", "port": %d, "title": "Etherpad", "defaultPadText": "Welcome!",
                     "dbType": "dirty", "dbSettings": {"filename": "%s"},
                     "minify": false, "loglevel": "WARN"%s}
                    """.formatted(port, folder.resolve("dirty.db"), settings));
            return new EtherpadServer(installed(folder), folder, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    public int port() {
        return port;
    }

    /** As the program's configuration would have it. */
    public EtherpadSettings settings() {
        return new EtherpadSettings(address(), new EtherpadSettings.ApiKey(KEY));
    }

    /** Kills it (SIGKILL), so that it can write nothing more. */
    public void kill() {
        process.destroyForcibly();
        ended(process, 10_000);
    }

    /** Waits until that revision of a page is on its disk, which it is a moment after it was acknowledged. */
    public void awaitStored(String page, String revision) {
        String key = "\"pad:" + page + ":revs:" + revision + "\"";
        for (int look = 0; look < LOOKS; look++) {
            try {
                if (Files.readString(folder.resolve("dirty.db")).contains(key)) {
                    return;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ended(process, 50);
        }
        throw new IllegalStateException("Etherpad does not store " + key);
    }

    /** From now on it answers nothing, though its system still takes connections. */
    public void freeze() {
        signal("-STOP");
    }

    /** It goes on where it was frozen. */
    public void thaw() {
        signal("-CONT");
    }

    /** Starts it again on the same port, with the same pages. */
    public void restart() {
        process = launched();
    }

    private void signal(String name) {
        run(folder, List.of("kill", name, String.valueOf(process.pid())));
    }

    private Process launched() {
        try {
            Process launched = new ProcessBuilder(
                            "node",
                            home.resolve("src/node/server.js").toString(),
                            "--settings",
                            folder.resolve("settings.json").toString(),
                            "--apikey",
                            folder.resolve("APIKEY.txt").toString(),
                            "--sessionkey",
                            folder.resolve("SESSIONKEY.txt").toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            await(launched);
            return launched;
        } catch (IOException e) {
            throw new IllegalStateException("these tests need node", e);
        }
    }

    private void await(Process launched) throws IOException {
        for (int look = 0; look < LOOKS; look++) {
            if (takesConnections()) {
                return;
            }
            if (ended(launched, 50)) {
                throw new IllegalStateException("Etherpad ended: " + Files.readString(log()));
            }
        }
        launched.destroyForcibly();
        throw new IllegalStateException("Etherpad takes no connections: " + Files.readString(log()));
    }

    private boolean takesConnections() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Path log() {
        return folder.resolve("etherpad.out");
    }

    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path installed(Path folder) {
        return Path.of(run(folder, List.of(script().toString())).strip());
    }

    // Maven runs the tests of a module in the module's folder.
    private static Path script() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isExecutable(folder.resolve("scripts/etherpad"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "no scripts/etherpad above " + Path.of("").toAbsolutePath());
        }
        return folder.resolve("scripts/etherpad");
    }

    private static String run(Path folder, List<String> command) {
        try {
            Path errors = folder.resolve("command.err");
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!ended(process, 60_000) || process.exitValue() != 0) {
                throw new IllegalStateException(command + ": " + output + Files.readString(errors));
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ended(Process process, long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
