package org.pushduty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Store;
import org.pushduty.core.push.Entry;
import org.pushduty.core.train.TrainName;

/**
 * The store in a database: H2 in a file, or PostgreSQL. One program at a time writes to it. On H2, what was
 * acknowledged survives the death of the process, but not that of the machine: H2 does not wait for the disk.
 *
 * <p>After a lost connection the call that found it lost fails, and a later one connects again. Where it is lost while
 * a change is being committed, the call fails although the change may have been made: read the log again.
 */
public final class JdbcStore implements Store {
    private final HikariDataSource pool;
    private final StoreThreads threads;
    private final Jdbi jdbi;
    private final Clock clock;

    // Ids of effects are in the order of their commits only if one transaction at a time gives them out.
    private final Lock recording = new ReentrantLock();

    private JdbcStore(HikariDataSource pool, Clock clock) {
        this.pool = pool;
        this.threads = new StoreThreads(pool.getMaximumPoolSize());
        this.jdbi = Jdbi.create(pool);
        this.clock = clock;
    }

    /**
     * Opens the store, makes its tables or brings them up to date. The caller closes it.
     *
     * @param clock says when an effect was stored
     * @param program name and version of this program, for example {@code pushduty 0.1.0}; an older one that cannot
     *     read the store shows it
     * @throws OutsideException where it cannot be opened: unreachable, in use, damaged, or written by a newer program
     */
    public static JdbcStore open(StoreAddress address, Clock clock, String program) {
        Database database = Database.at(address);
        String attempt = "open " + address;
        // The first connection stays open until the pool has its own: H2 closes a database that nobody uses.
        try (Connection first = database.connect();
                Handle handle = Jdbi.open(first)) {
            new Schema(handle, database).prepareFor(program);
            return new JdbcStore(database.pool(), clock);
        } catch (SQLException | JdbiException | HikariPool.PoolInitializationException e) {
            throw SqlTrouble.during(attempt, e);
        }
    }

    /**
     * The store's own connections, for others that keep tables in the same database. On H2 there is a single one: it is
     * to be given back soon, nobody may want two at once, and a thread that has it must not be interrupted, or H2 loses
     * what it has just acknowledged. All are to be given back before {@link #close}.
     */
    public DataSource connections() {
        return pool;
    }

    @Override
    public List<Entry> log(TrainName train) {
        return attempt("read the log of " + train, handle -> new LogTable(handle).all(train));
    }

    @Override
    public void record(TrainName train, List<Entry> entries, List<Effect> effects) {
        attempt("write the log of " + train, handle -> {
            recording.lock();
            try {
                return handle.inTransaction(within -> append(within, train, entries, effects));
            } finally {
                recording.unlock();
            }
        });
    }

    private boolean append(Handle handle, TrainName train, List<Entry> entries, List<Effect> effects) {
        new LogTable(handle).append(train, entries);
        new EffectTable(handle).add(train, clock.instant(), effects);
        return true;
    }

    @Override
    public List<StoredEffect> dueEffects(Instant now) {
        return attempt("read the effects", handle -> new EffectTable(handle).due(now));
    }

    @Override
    public Optional<Instant> nextEffectDue() {
        return attempt("read the effects", handle -> new EffectTable(handle).nextDue());
    }

    @Override
    public void delivered(long effect, Instant at) {
        attempt("note a delivery", handle -> new EffectTable(handle).settle(effect, "delivered", at, ""));
    }

    @Override
    public void postponed(long effect, Instant notBefore, String reason) {
        attempt("postpone an effect", handle -> new EffectTable(handle).postpone(effect, notBefore, reason));
    }

    @Override
    public void dropped(long effect, Instant at, String reason) {
        attempt("drop an effect", handle -> new EffectTable(handle).settle(effect, "dropped", at, reason));
    }

    @Override
    public Optional<String> lastTopic(ChannelRef channel) {
        return attempt("read the topic of " + channel, handle -> new EffectTable(handle).lastTopic(channel));
    }

    @Override
    public void close() {
        threads.closeAfter(pool::close);
    }

    private <T> T attempt(String what, HandleCallback<T, RuntimeException> work) {
        return threads.run(what, () -> {
            try {
                return jdbi.withHandle(work);
            } catch (JdbiException e) {
                throw SqlTrouble.during(what, e);
            }
        });
    }
}
