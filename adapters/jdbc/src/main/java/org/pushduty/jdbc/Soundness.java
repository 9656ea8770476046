package org.pushduty.jdbc;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.db.MVDelegateIndex;
import org.h2.table.Table;
import org.h2.table.TableType;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether what a database holds fits together. H2 is asked below its SQL, which answers {@code count(*)} from a counter
 * and chooses indexes by itself: the damage seen after kill -9 was an index that missed rows of its table.
 */
final class Soundness {
    private static final Logger LOG = LoggerFactory.getLogger(Soundness.class);

    private final Handle handle;

    Soundness(Handle handle) {
        this.handle = handle;
    }

    /** The first thing that is wrong in any table of an H2 database, ours or not, every row of which is read. */
    Optional<String> troubleOfH2(Connection connection) {
        SessionLocal session = (SessionLocal) ((JdbcConnection) connection).getSession();
        return session.getDatabase().getAllTablesAndViews().stream()
                .filter(table -> table.getTableType() == TableType.TABLE)
                .flatMap(table -> trouble(table, session).stream())
                .findFirst();
    }

    private static Optional<String> trouble(Table table, SessionLocal session) {
        try {
            return difference(table, session);
        } catch (RuntimeException e) {
            // H2 reads what it finds without asking whether it can be: a page of rubbish ends in any of these, from a
            // negative size of an array to an exception of its own.
            LOG.debug("what is in the table {} cannot be read", table.getName(), e);
            return Optional.of("the table " + table.getName() + " cannot be read");
        }
    }

    private static Optional<String> difference(Table table, SessionLocal session) {
        long rows = rows(table.getScanIndex(session), session);
        return Stream.concat(
                        Stream.of(table.getRowCount(session))
                                .filter(counted -> counted != rows)
                                .map(counted -> "its count is " + counted),
                        indexes(table).stream().flatMap(index -> entries(index, session, rows).stream()))
                .findFirst()
                .map(wrong -> "the table " + table.getName() + " has " + rows + " rows, but " + wrong);
    }

    /** Those that are kept beside the rows; the others are the rows themselves, by another name. */
    private static List<Index> indexes(Table table) {
        return Optional.ofNullable(table.getIndexes()).orElse(new ArrayList<>()).stream()
                .filter(index -> !index.getIndexType().isScan() && !(index instanceof MVDelegateIndex))
                .toList();
    }

    private static Optional<String> entries(Index index, SessionLocal session, long rows) {
        long found = 0;
        Cursor entries = index.find(session, null, null, false);
        while (entries.next()) {
            found++;
        }
        return found == rows ? Optional.empty() : Optional.of("its index " + index.getName() + " has " + found);
    }

    private static long rows(Index scan, SessionLocal session) {
        long rows = 0;
        Cursor cursor = scan.find(session, null, null, false);
        while (cursor.next()) {
            // Reads what is in it, too.
            if (cursor.get() != null) {
                rows++;
            }
        }
        return rows;
    }

    /**
     * What is wrong with the logs: their numbers run from 1 without a gap. Ids of effects need no look: in H2 they are
     * the keys that the rows are kept under, and PostgreSQL checks its primary keys.
     */
    Optional<String> troubleOfLogs() {
        return handle.createQuery("select train, count(*) as found, min(number) as lowest, max(number) as highest"
                        + " from log_entry group by train having count(*) <> max(number) or min(number) <> 1")
                .map((row, context) -> "the log of " + row.getString("train") + " has " + row.getLong("found")
                        + " entries, numbered from " + row.getLong("lowest") + " to " + row.getLong("highest"))
                .findFirst();
    }
}
