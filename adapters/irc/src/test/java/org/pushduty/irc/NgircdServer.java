package org.pushduty.irc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A real ngircd on 127.0.0.1, on a port of its own that it keeps over restarts. Throws {@link IllegalStateException}
 * where ngircd is not installed: a test that needs it must fail, not be left out.
 */
public final class NgircdServer implements AutoCloseable {
    private final int port;
    private final Path folder;
    private ServerProcess process;

    private NgircdServer(int port, Path folder) {
        this.port = port;
        this.folder = folder;
        this.process = launched();
    }

    /** Starts one and waits until it takes connections. */
    public static NgircdServer start() {
        return start(configuration -> configuration);
    }

    /** One whose usual configuration was changed. */
    static NgircdServer start(UnaryOperator<String> change) {
        try {
            Path folder = ServerProcess.folder("ngircd");
            int port = ServerProcess.freePort();
            Path configuration = folder.resolve("ngircd.conf");
            Files.writeString(
                    configuration,
                    change.apply(ServerProcess.template("ngircd.conf.in").replace("@PORT@", String.valueOf(port))));
            // ngircd gives up root and becomes nobody, who must be able to read its file.
            Files.setPosixFilePermissions(configuration, PosixFilePermissions.fromString("rw-r--r--"));
            return new NgircdServer(port, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** Kills it, so that it can say goodbye to nobody. */
    public void kill() {
        process.kill();
    }

    /** From now on it is silent, though its system still takes connections. */
    public void freeze() {
        process.freeze();
    }

    public void thaw() {
        process.thaw();
    }

    /** Starts it again on the same port. */
    public void restart() {
        process = launched();
    }

    @Override
    public void close() {
        process.stop();
        ServerProcess.delete(folder);
    }

    private ServerProcess launched() {
        Path program = ServerProcess.program(
                "ngircd", "/usr/sbin/ngircd", "/usr/bin/ngircd", "/usr/local/sbin/ngircd", "/opt/homebrew/sbin/ngircd");
        ServerProcess launched = ServerProcess.launch(
                folder,
                List.of(
                        program.toString(),
                        "-n",
                        "-f",
                        folder.resolve("ngircd.conf").toString()));
        launched.await("connection", () -> ServerProcess.takesConnections(port));
        return launched;
    }
}
