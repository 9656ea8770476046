package org.pushduty.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.pushduty.core.port.OutsideException;

/** The version of the tables: brought up to this program's, or refused where it is newer. */
final class Schema {
    /** The number of the newest migration. */
    static final int KNOWN = 5;

    static final String LOCATION = "org/pushduty/jdbc/migration/common";

    private static final String HISTORY = "flyway_schema_history";

    private final Handle handle;
    private final Database database;

    Schema(Handle handle, Database database) {
        this.handle = handle;
        this.database = database;
    }

    /**
     * Makes the tables what {@code program} needs; a store that is newer than it is not touched.
     *
     * @param beforeMigration is told the version of tables that are to be changed
     */
    void prepareFor(String program, IntConsumer beforeMigration) throws SQLException {
        requireUnicode();
        int found = found();
        if (found > KNOWN) {
            throw new OutsideException(
                    "store",
                    "open",
                    "it has schema version " + found + ", written by " + writer().orElse("an unknown program")
                            + "; this is " + program + ", which knows versions up to " + KNOWN
                            + ": use the newer program, or a backup from before it");
        }
        // Flyway alone takes longer than all the rest of a start: it runs only where there is something to do.
        if (found < KNOWN) {
            if (found > 0) {
                beforeMigration.accept(found);
            }
            migrateTo(KNOWN);
        }
        note(program);
    }

    private void requireUnicode() {
        if (!database.isPostgresql()) {
            return;
        }
        String encoding =
                handle.createQuery("show server_encoding").mapTo(String.class).one();
        if (!encoding.equals("UTF8")) {
            throw new OutsideException(
                    "store",
                    "open",
                    "the database's encoding is " + encoding + ", which cannot hold all that people write:"
                            + " make one with the encoding UTF8");
        }
    }

    /** The newest migration that was carried out; 0 for an empty database. */
    int found() throws SQLException {
        if (!hasTable(handle, HISTORY)) {
            return 0;
        }
        return handle
                .createQuery("select version from " + HISTORY + " where success and version is not null")
                .mapTo(String.class)
                .stream()
                .mapToInt(Schema::major)
                .max()
                .orElse(0);
    }

    private static int major(String version) {
        return Integer.parseInt(version.replaceFirst("\\D.*", ""));
    }

    /** Whether there are logs and effects to look at. */
    static boolean hasTables(Handle handle) throws SQLException {
        return hasTable(handle, "log_entry") && hasTable(handle, "effect");
    }

    private static boolean hasTable(Handle handle, String name) throws SQLException {
        Connection connection = handle.getConnection();
        try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), name, null)) {
            return tables.next();
        }
    }

    /** Brings the tables up to {@code version} and no further. */
    void migrateTo(int version) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database.url(), database.user(), database.password())
                    .locations("classpath:" + LOCATION)
                    // The database may hold somebody else's tables: they are none of our business.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .cleanDisabled(true)
                    .target(Integer.toString(version))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw SqlTrouble.during("bring its tables up to date", e);
        }
    }

    private void note(String program) {
        if (writer().filter(program::equals).isPresent()) {
            return;
        }
        handle.useTransaction(within -> {
            within.execute("delete from written_by");
            within.execute("insert into written_by (program) values (?)", program);
        });
    }

    private Optional<String> writer() {
        try {
            return handle.createQuery("select program from written_by")
                    .mapTo(String.class)
                    .findFirst();
        } catch (JdbiException e) {
            // Only a newer program may have dropped the note, and its store is refused anyway.
            return Optional.empty();
        }
    }
}
