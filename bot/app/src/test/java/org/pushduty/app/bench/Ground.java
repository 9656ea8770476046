package org.pushduty.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.pushduty.irc.NgircdServer;

/**
 * Where all of it is measured: a real ngircd and a folder.
 *
 * @param root of the checkout
 * @param jar the program, with its class archive beside it
 */
record Ground(Path root, Path jar, Path folder, NgircdServer irc) implements AutoCloseable {

    static Ground prepare(Path root, Path jar) {
        try {
            Path folder = Files.createTempDirectory(
                    "pushduty-bench",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            return new Ground(root, jar, folder, NgircdServer.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return irc.port();
    }

    /** A folder for this purpose, made where it is missing. */
    Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        irc.close();
        new Shell(folder.getParent()).run("rm", "-rf", folder.toString());
    }
}
