package org.pushduty.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.pushduty.core.port.OutsideException;

/** Puts a backup into PostgreSQL, in one transaction, under the lock; what was there is written to a backup first. */
final class ServerRestore {
    private final Database database;
    private final Clock clock;
    private final String program;

    ServerRestore(Database database, Clock clock, String program) {
        this.database = database;
        this.clock = clock;
        this.program = program;
    }

    Backups.Restored restore(Replacement replacement) throws SQLException, IOException {
        try (Connection connection = database.connect();
                Handle handle = Jdbi.open(connection)) {
            requireSameVersion(replacement, handle);
            Tally before = Tally.of(handle);
            replacement.requireWanted(before);
            String aside = before.equals(Tally.NOTHING)
                    ? ""
                    : setAside(replacement, handle).toString();
            handle.useTransaction(within -> {
                for (BackupTable table : BackupTable.of(replacement.header().schema())) {
                    within.execute("delete from " + table.tableName());
                }
                new BackupLoader(within).load(replacement.backup());
                requireAll(replacement, within);
            });
            return replacement.done(before, aside);
        }
    }

    /** A new database gets the tables that the backup's store had; what they lack comes with the next start. */
    private void requireSameVersion(Replacement replacement, Handle handle) throws SQLException {
        int wanted = replacement.header().schema();
        Schema schema = new Schema(handle, database);
        int found = schema.found();
        if (found == 0) {
            schema.migrateTo(wanted);
        } else if (found != wanted) {
            throw new OutsideException(
                    "restore",
                    "read " + replacement.backup().file(),
                    "it has schema version " + wanted + " and the database " + found
                            + ": restore it into a new database. Nothing was changed");
        }
    }

    private Path setAside(Replacement replacement, Handle handle) {
        Path folder = database.backups()
                .map(BackupFolder::folder)
                .orElseGet(() -> SafeFile.folderOf(replacement.backup().file()));
        // Under another name than the backups: it is none that anybody would want back first.
        Path aside = new BackupFolder(folder, "pushduty-replaced").named(clock.instant(), BackupFolder.ASKED);
        var origin = new BackupWriter.Origin(program, replacement.header().schema(), clock.instant());
        BackupFolder.write(aside, out -> StoreWork.steadily(handle, within -> BackupWriter.write(within, origin, out)));
        return aside;
    }

    private static void requireAll(Replacement replacement, Handle within) {
        if (!Tally.of(within).equals(replacement.header().tally())) {
            throw new OutsideException(
                    "restore",
                    "read " + replacement.backup().file(),
                    "what came of it is not what is in it: rows are missing. The store was not changed");
        }
    }
}
