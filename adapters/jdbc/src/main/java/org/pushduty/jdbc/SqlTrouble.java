package org.pushduty.jdbc;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreException;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.port.OutsideException;

/** Says in one line, without SQL and without secrets, why a database failed. */
final class SqlTrouble {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int LONGEST = 200;

    static final String IN_USE = "the file is in use by another program; is the bot running already?";

    private static final String UNREADABLE = "the file cannot be read or written";

    private static final String CLOSED = "90098";

    /** What operating systems say, in English, of a disk or of a user's share of it. */
    private static final Pattern FULL =
            Pattern.compile("No space left on device|Disk quota exceeded|not enough space on the disk");

    /** By SQLSTATE; H2 uses its error code for one where the standard has none. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry(UNIQUE_VIOLATION, "another program has written to it meanwhile; is the bot running twice?"),
            Map.entry("90020", IN_USE),
            Map.entry("90030", "the file is damaged, or is no H2 database: restore a backup"),
            Map.entry("90048", "the file was written by another version of H2"),
            Map.entry("90049", "the file is encrypted with another password"),
            Map.entry("90028", UNREADABLE),
            Map.entry("90031", UNREADABLE),
            Map.entry("90097", "the file may only be read"),
            Map.entry(CLOSED, "the database was closed"),
            Map.entry("28000", "the user or the password is wrong"),
            Map.entry("28P01", "the user or the password is wrong"),
            Map.entry("3D000", "there is no such database on that server"),
            Map.entry("08001", "the server cannot be reached"),
            Map.entry("08004", "the server refused the connection"),
            Map.entry("08006", "the connection was lost"),
            Map.entry("57P01", "the server is shutting down"),
            Map.entry("57P03", "the server is starting up or shutting down"),
            Map.entry("53100", "the server's disk is full"),
            Map.entry("53300", "the server has too many connections"),
            Map.entry("42501", "the user lacks a right there"));

    private SqlTrouble() {}

    static OutsideException during(String attempt, Throwable failure) {
        return new OutsideException("store", attempt, reason(failure), failure);
    }

    static boolean isUniqueViolation(Throwable failure) {
        return sql(failure)
                .filter(e -> UNIQUE_VIOLATION.equals(e.getSQLState()))
                .isPresent();
    }

    /** Whether H2 has closed its file, as it does when it could not write to it. */
    static boolean hasClosedH2(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof MVStoreException
                        || (cause instanceof SQLException e && CLOSED.equals(e.getSQLState())));
    }

    /** Whether a server went away, be it that nothing of it can be reached or that it ends this session. */
    static boolean isLostConnection(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException
                        || (cause instanceof SQLException e
                                && String.valueOf(e.getSQLState()).matches("08...|57P0[1-3]")));
    }

    static String reason(Throwable failure) {
        if (causes(failure).anyMatch(SqlTrouble::isFullDisk)) {
            return "the disk is full";
        }
        return sql(failure)
                .map(e -> Optional.ofNullable(e.getSQLState()).map(REASONS::get).orElseGet(() -> firstLine(e)))
                .orElseGet(() -> failure instanceof FileSystemException ? UNREADABLE : firstLine(failure));
    }

    /** The deepest one that says what happened: pools and libraries wrap it. */
    private static Optional<SQLException> sql(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(e -> e.getSQLState() != null)
                .reduce((outer, inner) -> inner);
    }

    private static boolean isFullDisk(Throwable cause) {
        return cause instanceof IOException
                && FULL.matcher(String.valueOf(cause.getMessage())).find();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, e -> e.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .limit(LONGEST);
    }

    private static String firstLine(Throwable failure) {
        String message = Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
        // H2 appends the statement, and the number of the error: "...; SQL statement:\nselect ... [42102-232]".
        String line = message.lines().findFirst().orElse("").replaceFirst("; SQL statement:.*", "");
        String plain = PlainText.of(line.replaceFirst(" \\[\\d+-\\d+]$", ""));
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
