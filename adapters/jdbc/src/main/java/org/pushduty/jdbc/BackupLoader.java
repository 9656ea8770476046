package org.pushduty.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSetMetaData;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.pushduty.core.port.OutsideException;

/** Puts the rows of a backup into empty tables of the version that they come from; within one transaction. */
final class BackupLoader {
    private static final int AT_ONCE = 500;

    private final Handle handle;
    private final Map<BackupTable, Set<String>> moments = new EnumMap<>(BackupTable.class);
    private final Map<BackupTable, PreparedBatch> batches = new EnumMap<>(BackupTable.class);

    BackupLoader(Handle handle) {
        this.handle = handle;
    }

    void load(BackupFile backup) {
        backup.forEachRow(this::add);
        batches.values().forEach(PreparedBatch::execute);
    }

    private void add(BackupTable table, JsonNode row) {
        PreparedBatch batch = batches.computeIfAbsent(table, first -> handle.prepareBatch(insert(table, row)));
        Set<String> momentsOfTable = moments.computeIfAbsent(table, this::moments);
        row.properties()
                .forEach(column ->
                        bind(batch, column.getKey(), column.getValue(), momentsOfTable.contains(column.getKey())));
        batch.add();
        if (batch.size() >= AT_ONCE) {
            batch.execute();
        }
    }

    private static void bind(PreparedBatch batch, String column, JsonNode value, boolean isMoment) {
        if (value.isNull()) {
            batch.bindNull(column, isMoment ? Types.TIMESTAMP_WITH_TIMEZONE : Types.VARCHAR);
        } else if (isMoment) {
            batch.bind(column, Moments.of(Instant.parse(value.asText())));
        } else if (value.isNumber()) {
            batch.bind(column, value.longValue());
        } else {
            batch.bind(column, value.asText());
        }
    }

    private static String insert(BackupTable table, JsonNode row) {
        var names = new StringJoiner(", ");
        var values = new StringJoiner(", ");
        row.fieldNames().forEachRemaining(name -> {
            // The file may have been made by anybody: nothing of it becomes SQL but a plain name.
            if (!name.matches("[a-z_]{1,40}")) {
                throw new OutsideException("backup", "restore", "it has a column with an unusual name");
            }
            names.add(name);
            values.add(":" + name);
        });
        return "insert into " + table.tableName() + " (" + names + ") values (" + values + ")";
    }

    private Set<String> moments(BackupTable table) {
        return handle.createQuery("select * from " + table.tableName() + " where 1 = 0")
                .scanResultSet((rows, context) -> {
                    ResultSetMetaData columns = rows.get().getMetaData();
                    Set<String> names = new HashSet<>();
                    for (int column = 1; column <= columns.getColumnCount(); column++) {
                        if (BackupWriter.isMoment(columns, column)) {
                            names.add(columns.getColumnLabel(column));
                        }
                    }
                    return names;
                });
    }
}
