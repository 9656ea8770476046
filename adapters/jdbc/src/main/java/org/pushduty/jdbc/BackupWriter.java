package org.pushduty.jdbc;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;

/**
 * Writes a backup: a line of JSON for the {@link BackupHeader}, one for each row, and one that says that this was all,
 * packed by gzip. It does not depend on the database, so that it can be put back into the other kind.
 */
final class BackupWriter {
    /** What the last line has, with the number of rows. */
    static final String END = "end";

    private static final int AT_ONCE = 500;

    private final Handle handle;
    private final JsonGenerator json;
    private long rows;

    private BackupWriter(Handle handle, JsonGenerator json) {
        this.handle = handle;
        this.json = json;
    }

    /** Within a transaction that sees one state of the store; does not close {@code out}. */
    static void write(Handle handle, Origin origin, OutputStream out) {
        try {
            var packed = new GZIPOutputStream(out);
            writeLines(handle, origin, packed);
            packed.write('\n');
            packed.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a backup comes from: the program that makes it, the version of the tables, and the moment. */
    record Origin(String program, int schema, Instant made) {}

    private static void writeLines(Handle handle, Origin origin, OutputStream packed) throws IOException {
        try (JsonGenerator json = StoreJson.MAPPER
                .createGenerator(packed)
                .setRootValueSeparator(new SerializedString("\n"))
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writePOJO(BackupHeader.of(origin.program(), origin.schema(), origin.made(), Tally.of(handle)));
            var writer = new BackupWriter(handle, json);
            for (BackupTable table : BackupTable.of(origin.schema())) {
                writer.writeRows(table);
            }
            json.writePOJO(Map.of(END, writer.rows));
        }
    }

    private void writeRows(BackupTable table) {
        // Without a fetch size PostgreSQL's driver reads the whole table into memory.
        handle.createQuery(table.everything()).setFetchSize(AT_ONCE).scanResultSet((rowsOf, context) -> {
            ResultSet all = rowsOf.get();
            while (all.next()) {
                writeRow(table, all);
            }
            return rows;
        });
    }

    private void writeRow(BackupTable table, ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        try {
            json.writeStartObject();
            json.writeStringField("table", table.tableName());
            json.writeObjectFieldStart("row");
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                json.writeFieldName(columns.getColumnLabel(column).toLowerCase(Locale.ROOT));
                writeValue(row, column, isMoment(columns, column));
            }
            json.writeEndObject();
            json.writeEndObject();
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeValue(ResultSet row, int column, boolean isMoment) throws SQLException, IOException {
        Object value = isMoment ? row.getObject(column, OffsetDateTime.class) : row.getObject(column);
        if (value instanceof OffsetDateTime moment) {
            json.writeString(moment.toInstant().toString());
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    /** H2 calls the type TIMESTAMP WITH TIME ZONE, PostgreSQL timestamptz. */
    static boolean isMoment(ResultSetMetaData columns, int column) throws SQLException {
        return columns.getColumnTypeName(column).toLowerCase(Locale.ROOT).startsWith("timestamp");
    }
}
