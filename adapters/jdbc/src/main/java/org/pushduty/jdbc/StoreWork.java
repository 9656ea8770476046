package org.pushduty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Work on an open database, each piece on a thread and a connection of its own. Used from several threads. */
final class StoreWork implements AutoCloseable {
    private final HikariDataSource pool;
    private final StoreThreads threads;
    private final Jdbi jdbi;
    private final Revival revival;
    private final ProgramLock lock;

    StoreWork(HikariDataSource pool, Revival revival, ProgramLock lock) {
        this.pool = pool;
        this.threads = new StoreThreads(pool.getMaximumPoolSize());
        this.jdbi = Jdbi.create(pool);
        this.revival = revival;
        this.lock = lock;
    }

    /** Does it; {@code what} says in an error what was tried. */
    <T> T attempt(String what, HandleCallback<T, RuntimeException> work) {
        return threads.run(what, () -> {
            revival.requireThere(what);
            try {
                return jdbi.withHandle(work);
            } catch (JdbiException e) {
                revival.lookAt(e);
                throw SqlTrouble.during(what, e);
            }
        });
    }

    /** Does what a second program must not do at the same time. */
    <T> T attemptAlone(String what, HandleCallback<T, RuntimeException> work) {
        return attempt(what, handle -> {
            lock.require(handle);
            return work.withHandle(handle);
        });
    }

    /** Does what must see one state of the store from its begin to its end. */
    void attemptSteadily(String what, HandleConsumer<RuntimeException> work) {
        attempt(what, handle -> {
            steadily(handle, work);
            return true;
        });
    }

    static void steadily(Handle handle, HandleConsumer<RuntimeException> work) {
        handle.useTransaction(TransactionIsolationLevel.REPEATABLE_READ, work);
    }

    DataSource connections() {
        return pool;
    }

    @Override
    public void close() {
        threads.closeAfter(() -> {
            pool.close();
            lock.close();
        });
    }
}
