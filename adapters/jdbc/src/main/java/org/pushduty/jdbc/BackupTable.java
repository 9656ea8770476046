package org.pushduty.jdbc;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tables that a backup has, in its order. All else in the database is made again or is not ours. */
enum BackupTable {
    LOG_ENTRY("train, number", 1),
    EFFECT("id", 1),
    DOCUMENT("name", 5);

    private final String order;
    private final int since;

    BackupTable(String order, int since) {
        this.order = order;
        this.since = since;
    }

    /** Those that a store of that version of the tables has. */
    static List<BackupTable> of(int schema) {
        return Arrays.stream(values()).filter(table -> table.since <= schema).toList();
    }

    String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String everything() {
        return "select * from " + tableName() + " order by " + order;
    }
}
