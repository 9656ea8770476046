package org.pushduty.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Entry;
import org.pushduty.core.train.TrainName;

/** The logs of all trains. */
final class LogTable {
    private final Handle handle;

    LogTable(Handle handle) {
        this.handle = handle;
    }

    List<Entry> all(TrainName train) {
        return handle.createQuery("select * from log_entry where train = :train order by number")
                .bind("train", train.text())
                .map((row, context) -> entry(train, row))
                .list();
    }

    /** Within a transaction: where this throws, some of it may have been written. */
    void append(TrainName train, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        requireContinued(train, entries);
        try {
            insert(entries);
        } catch (JdbiException e) {
            if (SqlTrouble.isUniqueViolation(e)) {
                throw new IllegalStateException("somebody else has written to the log of " + train, e);
            }
            throw e;
        }
    }

    private void requireContinued(TrainName train, List<Entry> entries) {
        long last = handle.createQuery("select coalesce(max(number), 0) from log_entry where train = :train")
                .bind("train", train.text())
                .mapTo(Long.class)
                .one();
        for (Entry entry : entries) {
            if (!entry.train().equals(train)) {
                throw new IllegalArgumentException("an entry of " + entry.train() + " for the log of " + train);
            }
            if (entry.number() != last + 1) {
                throw new IllegalStateException(
                        "the log of " + train + " ends at " + last + ", not before " + entry.number());
            }
            last++;
        }
    }

    private void insert(List<Entry> entries) {
        PreparedBatch batch = handle.prepareBatch("insert into log_entry"
                + " (train, number, happened_at, actor_name, actor_account, actor_place, kind, payload)"
                + " values (:train, :number, :at, :name, :account, :place, :kind, :payload)");
        for (Entry entry : entries) {
            batch.bind("train", entry.train().text())
                    .bind("number", entry.number())
                    .bind("at", Moments.of(entry.at()))
                    .bind("name", entry.actor().name())
                    .bind("account", entry.actor().account())
                    .bind("place", entry.actor().place())
                    .bind("kind", EventCodec.KINDS.nameOf(entry.event()))
                    .bind("payload", EventCodec.KINDS.write(entry.event()))
                    .add();
        }
        batch.execute();
    }

    private static Entry entry(TrainName train, ResultSet row) throws SQLException {
        return new Entry(
                train,
                row.getLong("number"),
                Moments.in(row, "happened_at"),
                new Actor(row.getString("actor_name"), row.getString("actor_account"), row.getString("actor_place")),
                EventCodec.KINDS.read(row.getString("kind"), row.getString("payload")));
    }
}
