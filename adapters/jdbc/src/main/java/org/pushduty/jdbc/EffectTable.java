package org.pushduty.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.train.TrainName;

/** The effects of all trains: waiting, delivered or dropped. */
final class EffectTable {
    private final Handle handle;

    EffectTable(Handle handle) {
        this.handle = handle;
    }

    /** Within a transaction, and only one at a time. */
    void add(TrainName train, Instant now, List<Effect> effects) {
        if (effects.isEmpty()) {
            return;
        }
        // Not an identity column: H2's was seen to come back a step too low after kill -9.
        long id = handle.createQuery("select coalesce(max(id), 0) from effect")
                .mapTo(Long.class)
                .one();
        PreparedBatch batch = handle.prepareBatch("insert into effect"
                + " (id, train, stored_at, kind, destination, payload, attempts, not_before, state, reason)"
                + " values (:id, :train, :now, :kind, :destination, :payload, 0, :now, 'waiting', '')");
        for (Effect effect : effects) {
            id++;
            batch.bind("id", id)
                    .bind("train", train.text())
                    .bind("now", Moments.of(now))
                    .bind("kind", EffectCodec.KINDS.nameOf(effect))
                    .bind("destination", effect.destination())
                    .bind("payload", EffectCodec.KINDS.write(effect))
                    .add();
        }
        batch.execute();
    }

    List<StoredEffect> due(Instant now) {
        return handle.createQuery("select * from effect where state = 'waiting' and not_before <= :now order by id")
                .bind("now", Moments.of(now))
                .map((row, context) -> stored(row))
                .list();
    }

    Optional<Instant> nextDue() {
        return handle.createQuery("select not_before from effect where state = 'waiting' order by not_before limit 1")
                .map((row, context) -> Moments.in(row, "not_before"))
                .findFirst();
    }

    int settle(long id, String state, Instant at, String reason) {
        return handle.createUpdate("update effect set state = :state, done_at = :at, reason = :reason"
                        + " where id = :id and state = 'waiting'")
                .bind("state", state)
                .bind("at", Moments.of(at))
                .bind("reason", reason)
                .bind("id", id)
                .execute();
    }

    int postpone(long id, Instant notBefore, String reason) {
        return handle.createUpdate("update effect set attempts = attempts + 1, not_before = :notBefore,"
                        + " reason = :reason where id = :id and state = 'waiting'")
                .bind("notBefore", Moments.of(notBefore))
                .bind("reason", reason)
                .bind("id", id)
                .execute();
    }

    Optional<String> lastTopic(ChannelRef channel) {
        return handle.createQuery("select kind, payload from effect where state = 'delivered' and kind = :kind"
                        + " and destination = :destination order by id desc limit 1")
                .bind("kind", EffectCodec.SET_TOPIC)
                .bind("destination", new Effect.SetTopic(channel, "").destination())
                .map((row, context) -> effect(row))
                .findFirst()
                .map(effect -> ((Effect.SetTopic) effect).segment());
    }

    private static StoredEffect stored(ResultSet row) throws SQLException {
        return new StoredEffect(
                row.getLong("id"),
                new TrainName(row.getString("train")),
                Moments.in(row, "stored_at"),
                row.getInt("attempts"),
                Moments.in(row, "not_before"),
                effect(row));
    }

    private static Effect effect(ResultSet row) throws SQLException {
        return EffectCodec.KINDS.read(row.getString("kind"), row.getString("payload"));
    }
}
