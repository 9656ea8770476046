package org.pushduty.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.argument.Argument;

/**
 * Times on their way into the database and back. A column holds microseconds; what is finer is cut off here, for the
 * databases would round it, up into the future.
 */
final class Moments {
    private Moments() {}

    static Argument of(Instant moment) {
        OffsetDateTime kept = moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        // Not a Timestamp: drivers pass it through the local time zone, where an hour of the year comes twice.
        return (position, statement, context) -> statement.setObject(position, kept);
    }

    static Instant in(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
