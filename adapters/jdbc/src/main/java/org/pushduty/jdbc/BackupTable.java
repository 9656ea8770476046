package org.pushduty.jdbc;

import java.util.Locale;

/** The tables that a backup has, in its order. All else in the database is made again or is not ours. */
enum BackupTable {
    LOG_ENTRY("train, number"),
    EFFECT("id");

    private final String order;

    BackupTable(String order) {
        this.order = order;
    }

    String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String everything() {
        return "select * from " + tableName() + " order by " + order;
    }
}
