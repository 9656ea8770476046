package org.pushduty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.pushduty.core.port.OutsideException;

/** The way to a store that may be worked with: looked at first, then brought up to date. */
final class Opening {
    // What H2 leaves of a database whose making was cut short is smaller; anything larger held something.
    private static final long BARELY_BEGUN = 64L * 1024;

    private final Database database;
    private final Clock clock;
    private final String program;

    Opening(Database database, Clock clock, String program) {
        this.database = database;
        this.clock = clock;
        this.program = program;
    }

    ProgramLock lock() throws SQLException {
        Optional<H2Files> files = database.files();
        return files.isPresent() ? LockFile.take(files.get(), program) : AdvisoryLock.take(database, program);
    }

    /** Refuses a file of H2 that is damaged; nothing is written to it, for the look is by a connection that cannot. */
    void requireSound() throws SQLException {
        Optional<H2Files> files = database.files();
        if (files.isEmpty()) {
            return;
        }
        Tally known = known(files.get());
        if (size(files.get()) > 0) {
            lookAt(files.get(), known);
        } else if (!known.equals(Tally.NOTHING)) {
            throw refused("the file " + files.get().database() + " is missing or empty, though it held " + known);
        }
    }

    private static long size(H2Files files) {
        try {
            return Files.exists(files.database()) ? Files.size(files.database()) : 0;
        } catch (IOException e) {
            throw SqlTrouble.during("open", e);
        }
    }

    private void lookAt(H2Files files, Tally known) throws SQLException {
        try (Connection connection = database.forReading().connect()) {
            requireSound(connection, known);
        } catch (SQLException e) {
            if (isDamage(e, files, known)) {
                throw refused("the file is damaged, or is no H2 database");
            }
            if (e.getErrorCode() != ErrorCode.DATABASE_IS_READ_ONLY) {
                throw e;
            }
        }
    }

    /** The same for a database that was opened again, maybe by somebody else too: it has to do with what is open. */
    void requireSound(Connection connection) throws SQLException {
        Optional<H2Files> files = database.files();
        if (files.isPresent()) {
            requireSound(connection, known(files.get()));
        }
    }

    private void requireSound(Connection connection, Tally known) throws SQLException {
        // Not closed: that would close the connection.
        Handle handle = Jdbi.open(connection);
        try {
            Optional<String> trouble = trouble(connection, handle, known);
            if (trouble.isPresent()) {
                throw refused("the file is damaged: " + trouble.get());
            }
        } catch (JdbiException e) {
            throw refused("the file is damaged: " + SqlTrouble.reason(e));
        }
    }

    private static Tally known(H2Files files) {
        return new KnownTally(files).read().orElse(Tally.NOTHING);
    }

    private static boolean isDamage(SQLException e, H2Files files, Tally known) {
        return switch (e.getErrorCode()) {
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.GENERAL_ERROR_1, ErrorCode.IO_EXCEPTION_2 -> true;
            // It found no database and wanted to make one, which is right only where there was none yet.
            case ErrorCode.DATABASE_IS_READ_ONLY -> !known.equals(Tally.NOTHING) || size(files) > BARELY_BEGUN;
            default -> false;
        };
    }

    private static Optional<String> trouble(Connection connection, Handle handle, Tally known) throws SQLException {
        var soundness = new Soundness(handle);
        Optional<String> trouble = soundness.troubleOfH2(connection);
        if (trouble.isPresent()) {
            return trouble;
        }
        Tally found = Schema.hasTables(handle) ? Tally.of(handle) : Tally.NOTHING;
        if (!found.mayFollow(known)) {
            return Optional.of("it holds " + found + ", and held " + known);
        }
        return found.equals(Tally.NOTHING) ? Optional.empty() : soundness.troubleOfLogs();
    }

    private OutsideException refused(String why) {
        String advice = database.backups().map(BackupFolder::advice).orElse("restore a backup");
        return new OutsideException("store", "open " + database, why + ". Nothing was changed; " + advice);
    }

    /** The database opened for work, with the tables that this program needs. */
    StoreWork work(ProgramLock lock) throws SQLException {
        HikariDataSource pool = prepared();
        return new StoreWork(pool, new Revival(this, database, pool), lock);
    }

    Keeper keeper(StoreWork work) {
        return new Keeper(work, database, clock, program);
    }

    /** Makes the tables or brings them up to date, after a backup where there is something to lose. */
    private HikariDataSource prepared() throws SQLException {
        // The first connection stays open until the pool has its own: H2 closes a database that nobody uses.
        try (Connection first = database.connect();
                Handle handle = Jdbi.open(first)) {
            new Schema(handle, database).prepareFor(program, version -> backUp(handle, version));
            requireGapless(handle);
            HikariDataSource pool = database.pool();
            pool.getConnection().close();
            return pool;
        }
    }

    private void backUp(Handle handle, int version) {
        database.backups().ifPresent(folder -> {
            var origin = new BackupWriter.Origin(program, version, clock.instant());
            BackupFolder.write(
                    folder.named(clock.instant(), BackupFolder.before(Schema.KNOWN)),
                    out -> StoreWork.steadily(handle, within -> BackupWriter.write(within, origin, out)));
            folder.prune();
        });
    }

    /** H2's were looked at before; PostgreSQL checks its own files, but not what somebody did to our rows. */
    private void requireGapless(Handle handle) {
        if (database.isPostgresql()) {
            new Soundness(handle).troubleOfLogs().ifPresent(trouble -> {
                throw refused(trouble);
            });
        }
    }
}
