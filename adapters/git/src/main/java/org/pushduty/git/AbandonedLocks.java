package org.pushduty.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Locks that a killed process has left. Where this process is the only one to write, those that are older than it are
 * nobody's.
 */
final class AbandonedLocks {
    private static final String LOCK = ".lock";

    private AbandonedLocks() {}

    /** Takes away the lock of that file, if it was left; a lock of somebody who is at work stays. */
    static void release(Path file) throws IOException {
        Path lock = file.resolveSibling(file.getFileName() + LOCK);
        if (Files.exists(lock) && isOlderThanUs(lock)) {
            Files.deleteIfExists(lock);
        }
    }

    /** Takes away all that were left in that folder and below. */
    static void releaseBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(LOCK)).toList()) {
                if (isOlderThanUs(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isOlderThanUs(Path lock) throws IOException {
        Instant start = ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH);
        return Files.getLastModifiedTime(lock).toInstant().isBefore(start);
    }
}
