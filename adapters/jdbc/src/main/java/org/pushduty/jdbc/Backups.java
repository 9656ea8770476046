package org.pushduty.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.pushduty.core.port.OutsideException;

/**
 * Backups of a store, made and put back by a process of its own. One can be made while the bot is running, and be put
 * back into H2 or PostgreSQL, wherever it comes from; every method throws {@link OutsideException} where it cannot, and
 * then the store is as it was.
 */
public final class Backups {
    private final Database database;
    private final Clock clock;
    private final String program;

    /**
     * A backup that was made, and read again.
     *
     * @param bytes its size
     * @param entries of the logs of all trains
     */
    public record Made(Path file, long bytes, long entries) {}

    /**
     * What a restore did.
     *
     * @param entries that the store has now
     * @param waiting effects that the bot will send out when it starts
     * @param lost entries that the store had, or was known to have had, and has no more
     * @param aside where the replaced store is; blank where there was none
     */
    public record Restored(long entries, long waiting, long lost, String aside) {}

    /** {@code program}: name and version of this program. */
    public Backups(StoreAddress address, Clock clock, String program) {
        this.database = Database.at(address);
        this.clock = clock;
        this.program = program;
    }

    /** Makes one in the folder of the store's backups. */
    public Made make() {
        BackupFolder folder = database.backups()
                .orElseThrow(() -> new OutsideException(
                        "backup", "make one", "the store has no folder for backups: say where with --to FILE"));
        return makeAt(folder.named(clock.instant(), BackupFolder.ASKED));
    }

    /** Makes one under that name; a file that has it already is replaced. */
    public Made makeAt(Path file) {
        try {
            Optional<H2Files> files = database.files();
            if (files.isEmpty()) {
                dump(database, file);
            } else {
                makeOfFile(files.get(), file);
            }
            return new Made(
                    file, Files.size(file), new BackupFile(file).checked().entries());
        } catch (SQLException | JdbiException | IOException e) {
            throw SqlTrouble.during("make a backup", e);
        }
    }

    private void makeOfFile(H2Files files, Path file) throws SQLException, IOException {
        Optional<LockFile> lock = LockFile.tryTake(files, program);
        if (lock.isEmpty()) {
            move(askRunning(), file);
            return;
        }
        try {
            new Opening(database, clock, program).requireSound();
            if (!Files.exists(files.database())) {
                throw new OutsideException("backup", "make one", "there is no store at " + files.database());
            }
            dump(database.forReading(), file);
        } finally {
            lock.get().close();
        }
    }

    private Path askRunning() throws IOException {
        Path folder = database.backups().map(BackupFolder::folder).orElseThrow();
        return new BackupRequests(folder).ask();
    }

    /** Over the borders of file systems, and whole or not at all. */
    private static void move(Path made, Path file) throws IOException {
        if (!made.toAbsolutePath().equals(file.toAbsolutePath())) {
            SafeFile.write(file, out -> Files.copy(made, out), written -> new BackupFile(written).checked());
            Files.delete(made);
        }
    }

    private void dump(Database source, Path file) throws SQLException {
        try (Connection connection = source.connect();
                Handle handle = Jdbi.open(connection)) {
            int version = new Schema(handle, source).found();
            if (!Schema.hasTables(handle)) {
                throw new OutsideException("backup", "make one", "there is no store in " + database + " yet");
            }
            var origin = new BackupWriter.Origin(program, version, clock.instant());
            BackupFolder.write(
                    file, out -> StoreWork.steadily(handle, within -> BackupWriter.write(within, origin, out)));
        }
    }

    /**
     * Puts a backup in the store's place, which is set aside.
     *
     * @param isForced also where entries are lost by it
     * @throws OutsideException also where the bot is running
     */
    public Restored restore(Path file, boolean isForced) {
        BackupFile backup = new BackupFile(file);
        // First: to this program, records of kinds that only a newer one knows look like damage.
        requireKnown(file, backup.header());
        BackupHeader header = backup.checked();
        try {
            return restoreAlone(new Replacement(backup, header, isForced));
        } catch (SQLException | JdbiException | IOException e) {
            throw SqlTrouble.during("restore " + file, e);
        }
    }

    private void requireKnown(Path file, BackupHeader header) {
        if (header.schema() > Schema.KNOWN) {
            throw new OutsideException(
                    "restore",
                    "read " + file,
                    "it has schema version " + header.schema() + ", written by " + header.program() + "; this is "
                            + program + ", which knows versions up to " + Schema.KNOWN + ": use the newer program");
        }
    }

    private Restored restoreAlone(Replacement replacement) throws SQLException, IOException {
        Opening opening = new Opening(database, clock, program);
        Optional<H2Files> files = database.files();
        ProgramLock lock = opening.lock();
        try {
            return files.isPresent()
                    ? new FileRestore(database, files.get(), clock).restore(replacement, opening)
                    : new ServerRestore(database, clock, program).restore(replacement);
        } finally {
            lock.close();
        }
    }
}
