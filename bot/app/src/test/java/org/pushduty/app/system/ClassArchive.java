package org.pushduty.app.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The archive of classes beside the packaged program, as the build leaves it: most of a start's time is theirs. */
final class ClassArchive {
    private static final Path LOCK = Path.of("target", "archive.lock").toAbsolutePath();

    private ClassArchive() {}

    /** Makes it where it is missing or older than the program; whoever else is making it is waited for. */
    static void make() {
        String jar = ShippedProgram.jar().toString();
        try (var channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            Process making = new ProcessBuilder(
                            ShippedProgram.root().resolve("scripts/java").toString(), "--archive", jar)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (making.waitFor() != 0 || !lock.isValid()) {
                throw new IllegalStateException("no archive was made of " + jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
