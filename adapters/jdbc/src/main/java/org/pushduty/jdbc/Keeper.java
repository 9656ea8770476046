package org.pushduty.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.pushduty.core.port.OutsideException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after an open store, in the background: sees that what was written to an H2 file reaches the disk, notes how
 * much that is, makes a backup each day, and those that another process asks for.
 */
final class Keeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    // A power cut loses no more than this. To wait for the disk in each change would cost several times the change.
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    /** A program that is opened for a moment, to check its configuration, makes none. */
    private static final Duration BEFORE_FIRST = Duration.ofMinutes(1);

    private final StoreWork work;
    private final Database database;
    private final Clock clock;
    private final String program;
    private final AtomicBoolean isChanged = new AtomicBoolean(true);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(look -> {
        var thread = new Thread(look, "store-keeper");
        thread.setDaemon(true);
        return thread;
    });
    private Instant nextDaily;
    private Tally noted = Tally.NOTHING;

    Keeper(StoreWork work, Database database, Clock clock, String program) {
        this.work = work;
        this.database = database;
        this.clock = clock;
        this.program = program;
        this.nextDaily = clock.instant().plus(BEFORE_FIRST);
    }

    void start() {
        database.backups().ifPresent(folder -> new BackupRequests(folder.folder()).forgetOld());
        Future<?> unused = timer.scheduleWithFixedDelay(
                this::lookSafely, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Something was written. */
    void changed() {
        isChanged.set(true);
    }

    /** This is an outermost loop: a bug of ours is logged and costs one round. */
    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.error("looking after the store broke", e);
        }
    }

    void look() {
        keepOnDisk();
        database.backups().ifPresent(folder -> {
            if (!database.isPostgresql()) {
                new BackupRequests(folder.folder()).serve(() -> backUp(folder, BackupFolder.ASKED));
            }
            backUpDaily(folder);
        });
    }

    private void keepOnDisk() {
        if (isChanged.getAndSet(false)) {
            database.files().ifPresent(this::keepOnDisk);
        }
    }

    private void keepOnDisk(H2Files files) {
        try {
            Tally tally = work.attempt("bring it onto the disk", handle -> {
                Tally before = Tally.of(handle);
                handle.execute("checkpoint sync");
                return before;
            });
            if (!tally.equals(noted)) {
                new KnownTally(files).write(tally);
                noted = tally;
            }
        } catch (OutsideException e) {
            isChanged.set(true);
            LOG.debug("tried again: {}", e.getMessage());
        } catch (IOException e) {
            isChanged.set(true);
            LOG.warn("{} cannot be written: {}", files.known(), SqlTrouble.reason(e));
        }
    }

    private Path backUp(BackupFolder folder, String occasion) {
        Path file = folder.named(clock.instant(), occasion);
        var origin = new BackupWriter.Origin(program, Schema.KNOWN, clock.instant());
        // The database is kept busy for the writing alone, not while the file is brought onto the disk and read again.
        BackupFolder.write(
                file, out -> work.attemptSteadily("make a backup", handle -> BackupWriter.write(handle, origin, out)));
        folder.prune();
        return file;
    }

    private void backUpDaily(BackupFolder folder) {
        Instant now = clock.instant();
        if (now.isBefore(nextDaily)) {
            return;
        }
        try {
            Instant due = folder.lastDaily().map(last -> last.plus(DAY)).orElse(now);
            if (due.isAfter(now)) {
                nextDaily = due;
                return;
            }
            LOG.info("the day's backup is {}", backUp(folder, BackupFolder.DAILY));
            nextDaily = now.plus(DAY);
        } catch (OutsideException e) {
            LOG.warn("the day's backup is put off: {}", e.getMessage());
            nextDaily = now.plus(AFTER_FAILURE);
        }
    }

    /** Brings what there is onto the disk, and stops looking; before the store closes. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a backup is being made; the store closes after it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        keepOnDisk();
    }
}
