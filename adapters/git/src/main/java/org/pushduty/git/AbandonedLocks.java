package org.pushduty.git;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks that a killed process has left. Where this process is the only one to write, those that are older than it are
 * nobody's.
 */
final class AbandonedLocks {
    private static final Logger LOG = LoggerFactory.getLogger(AbandonedLocks.class);

    private static final String LOCK = ".lock";
    /** Left, it keeps JGit from tidying up for twelve hours, with an error in the log each time. */
    private static final String TIDYING = "gc.pid";

    private static final String JGIT_RECEIVING = "jgit receive-pack";

    // This class is loaded before the first lock of ours is taken. The start that Linux tells of a process is no help:
    // it is counted from a boot time in whole seconds and was seen 0.8 s early, so that what a process killed within
    // that second had left seemed to be ours, and stood in the way until the next start.
    @SuppressWarnings("TimeInStaticInitializer") // the time of loading is what is wanted
    private static final Instant OUR_BEGINNING = Clock.systemUTC().instant();

    private AbandonedLocks() {}

    /** Takes away the lock of that file, if it was left; a lock of somebody who is at work stays. */
    static void release(Path file) throws IOException {
        Path lock = file.resolveSibling(file.getFileName() + LOCK);
        removeIf(lock, AbandonedLocks::isOlderThanUs);
    }

    private interface Claim {
        boolean holdsFor(Path file) throws IOException;
    }

    private static void removeIf(Path file, Claim wasLeft) throws IOException {
        try {
            if (Files.exists(file) && wasLeft.holdsFor(file)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // It was not left: whoever pushes there at this moment has just taken it away.
            LOG.debug("{} is gone", file, e);
        }
    }

    /**
     * Takes away the marks by which JGit, receiving a push, keeps a new pack from being tidied up, and the locks under
     * which it writes them: the same pack could not come again. Those that people made stay.
     *
     * @param packs the folder {@code objects/pack}; need not be there
     */
    static void releasePacks(Path packs) throws IOException {
        if (!Files.isDirectory(packs)) {
            return;
        }
        try (DirectoryStream<Path> marks = Files.newDirectoryStream(packs, "*.keep{,.lock}")) {
            for (Path mark : marks) {
                removeIf(mark, file -> isOlderThanUs(file) && isOfJgit(file));
            }
        }
    }

    private static boolean isOfJgit(Path mark) throws IOException {
        return mark.toString().endsWith(LOCK) || Files.readString(mark).startsWith(JGIT_RECEIVING);
    }

    /** Takes away all that were left in that folder and below; it must be ours alone. */
    static void releaseBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(LOCK) || path.endsWith(TIDYING))
                    .toList()) {
                if (isOlderThanUs(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isOlderThanUs(Path lock) throws IOException {
        return Files.getLastModifiedTime(lock).toInstant().isBefore(OUR_BEGINNING);
    }
}
