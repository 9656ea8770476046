package org.pushduty.jdbc;

import com.zaxxer.hikari.pool.HikariPool;
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
import org.jdbi.v3.core.JdbiException;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Store;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Question;
import org.pushduty.core.train.TrainName;

/**
 * The store in a database: H2 in a file, or PostgreSQL. One program at a time has it open. On H2, what was acknowledged
 * survives the death of the process, and after a second that of the machine: only then it is certainly on the disk.
 *
 * <p>After a lost connection the call that found it lost fails, and a later one connects again; so it is where H2
 * closed its file, for example on a full disk. Where it is lost while a change is being committed, the call fails
 * although the change may have been made: read the log again.
 */
public final class JdbcStore implements Store {
    private final StoreWork work;
    private final Keeper keeper;
    private final Clock clock;

    // Ids of effects are in the order of their commits only if one transaction at a time gives them out.
    private final Lock recording = new ReentrantLock();

    private JdbcStore(StoreWork work, Keeper keeper, Clock clock) {
        this.work = work;
        this.keeper = keeper;
        this.clock = clock;
    }

    /**
     * Opens the store, makes its tables or brings them up to date. The caller closes it.
     *
     * @param clock says when an effect was stored, and when a backup was made
     * @param program name and version of this program, for example {@code pushduty 0.1.0}; an older one that cannot
     *     read the store shows it
     * @throws OutsideException where it cannot be opened: unreachable, in use, damaged, or written by a newer program
     */
    public static JdbcStore open(StoreAddress address, Clock clock, String program) {
        try {
            Opening opening = new Opening(Database.at(address), clock, program);
            ProgramLock lock = opening.lock();
            try {
                return opened(opening, lock, clock);
            } catch (SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (SQLException | JdbiException | HikariPool.PoolInitializationException e) {
            throw SqlTrouble.during("open " + address, e);
        }
    }

    private static JdbcStore opened(Opening opening, ProgramLock lock, Clock clock) throws SQLException {
        opening.requireSound();
        StoreWork work = opening.work(lock);
        Keeper keeper = opening.keeper(work);
        keeper.start();
        return new JdbcStore(work, keeper, clock);
    }

    /**
     * The store's own connections, for others that keep tables in the same database. On H2 there is a single one: it is
     * to be given back soon, nobody may want two at once, and a thread that has it must not be interrupted, or H2 loses
     * what it has just acknowledged. All are to be given back before {@link #close}.
     */
    public DataSource connections() {
        return work.connections();
    }

    @Override
    public List<Entry> log(TrainName train) {
        return work.attempt("read the log of " + train, handle -> new LogTable(handle).all(train));
    }

    @Override
    public void record(TrainName train, List<Entry> entries, List<Effect> effects) {
        change("write the log of " + train, handle -> {
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
        // Who reads them is about to send them out: if two programs did, all would be said twice.
        return work.attemptAlone("read the effects", handle -> new EffectTable(handle).due(now));
    }

    @Override
    public Optional<Instant> nextEffectDue() {
        return work.attempt("read the effects", handle -> new EffectTable(handle).nextDue());
    }

    @Override
    public void delivered(long effect, Instant at) {
        change("note a delivery", handle -> new EffectTable(handle).settle(effect, "delivered", at, ""));
    }

    @Override
    public void postponed(long effect, Instant notBefore, String reason) {
        change("postpone an effect", handle -> new EffectTable(handle).postpone(effect, notBefore, reason));
    }

    @Override
    public void dropped(long effect, Instant at, String reason) {
        change("drop an effect", handle -> new EffectTable(handle).settle(effect, "dropped", at, reason));
    }

    @Override
    public void ask(Question question, Instant now) {
        change(
                "keep a question",
                handle -> handle.inTransaction(within -> {
                    new QuestionTable(within).add(question, now);
                    return true;
                }));
    }

    @Override
    public Optional<Question> question(String code) {
        return work.attempt("read a question", handle -> new QuestionTable(handle).find(code));
    }

    @Override
    public void settle(String code) {
        change("forget a question", handle -> new QuestionTable(handle).remove(code));
    }

    @Override
    public Optional<String> lastTopic(ChannelRef channel) {
        return work.attempt("read the topic of " + channel, handle -> new EffectTable(handle).lastTopic(channel));
    }

    @Override
    public Optional<Document> document(String key) {
        return work.attempt("read a document", handle -> new DocumentTable(handle).find(key));
    }

    @Override
    public boolean keep(String key, long before, String text) {
        return change("keep a document", handle -> {
            recording.lock();
            try {
                return handle.inTransaction(within -> new DocumentTable(within).put(key, before, text));
            } finally {
                recording.unlock();
            }
        });
    }

    private <T> T change(String what, HandleCallback<T, RuntimeException> change) {
        T result = work.attemptAlone(what, change);
        keeper.changed();
        return result;
    }

    @Override
    public void close() {
        keeper.close();
        work.close();
    }
}
