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
import org.pushduty.core.port.OutsideException;

/** Puts a backup in the place of an H2 file, under its lock. */
final class FileRestore {
    private final Database database;
    private final H2Files files;
    private final Clock clock;

    FileRestore(Database database, H2Files files, Clock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    Backups.Restored restore(Replacement replacement, Opening opening) throws SQLException, IOException {
        Tally known = new KnownTally(files).read().orElse(Tally.NOTHING);
        Tally before = isSound(opening) ? presentAfterCheck(replacement) : known;
        build(replacement);
        Optional<Path> aside = setAside();
        // First the note: until the new file has its name, a start finds none and says so.
        new KnownTally(files).write(replacement.header().tally());
        SafeFile.rename(files.restoring().database(), files.database());
        return replacement.done(before, aside.map(Path::toString).orElse(""));
    }

    /** A store that is damaged, or that lacks what it had, is replaced without further questions. */
    private static boolean isSound(Opening opening) throws SQLException {
        try {
            opening.requireSound();
            return true;
        } catch (OutsideException e) {
            return false;
        }
    }

    private Tally presentAfterCheck(Replacement replacement) throws SQLException {
        Tally present = Tally.NOTHING;
        if (Files.exists(files.database())) {
            try (Connection connection = database.forReading().connect();
                    Handle handle = Jdbi.open(connection)) {
                present = Schema.hasTables(handle) ? Tally.of(handle) : Tally.NOTHING;
            }
        }
        replacement.requireWanted(present);
        return present;
    }

    /** A new file beside the other, by the migrations that the backup's store had; looked at before it is used. */
    private void build(Replacement replacement) throws SQLException, IOException {
        Files.deleteIfExists(files.restoring().database());
        Database fresh = database.restoring();
        try (Connection connection = fresh.connect();
                Handle handle = Jdbi.open(connection)) {
            new Schema(handle, fresh).migrateTo(replacement.header().schema());
            handle.useTransaction(within -> new BackupLoader(within).load(replacement.backup()));
            requireAll(replacement, handle, connection);
            handle.execute("checkpoint sync");
        }
    }

    private static void requireAll(Replacement replacement, Handle handle, Connection connection) {
        var soundness = new Soundness(handle);
        Optional<String> trouble = soundness.troubleOfH2(connection).or(soundness::troubleOfLogs);
        if (trouble.isPresent() || !Tally.of(handle).equals(replacement.header().tally())) {
            throw new OutsideException(
                    "restore",
                    "read " + replacement.backup().file(),
                    "what came of it is not what is in it: " + trouble.orElse("rows are missing")
                            + ". The store was not changed");
        }
    }

    private Optional<Path> setAside() throws IOException {
        if (!Files.exists(files.database())) {
            return Optional.empty();
        }
        Path aside = files.replaced(BackupFolder.moment(clock.instant()));
        SafeFile.rename(files.database(), aside);
        return Optional.of(aside);
    }
}
