package org.pushduty.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.port.OutsideException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lock of a store in PostgreSQL: an advisory lock of a session that does nothing else. Whether it is still held is
 * asked of the server, in the transaction that writes: the server alone knows which sessions have ended.
 */
final class AdvisoryLock implements ProgramLock {
    private static final Logger LOG = LoggerFactory.getLogger(AdvisoryLock.class);

    // "push" in ASCII; the second half tells the schemas of a database apart.
    private static final String TAKE = "select pg_try_advisory_lock(1886745448, hashtext(current_schema()))";
    private static final String HELD = " from pg_locks l join pg_stat_activity a on a.pid = l.pid"
            + " where l.locktype = 'advisory' and l.granted and l.objsubid = 2 and l.classid::bigint = 1886745448"
            + " and l.objid::bigint = hashtext(current_schema())::bigint & 4294967295 and a.datname = current_database()";

    private static final Duration FOR_THE_LAST_ONE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final Database database;
    private Connection session;
    private int backend;

    private AdvisoryLock(Database database, Connection session, int backend) {
        this.database = database;
        this.session = session;
        this.backend = backend;
    }

    /** Takes the lock in a session that {@code pg_stat_activity} shows under the name of this program and process. */
    static AdvisoryLock take(Database database, String program) throws SQLException {
        // After kill -9 the server needs a moment to see that the session of the one before has ended.
        long end = System.nanoTime() + FOR_THE_LAST_ONE.toNanos();
        while (true) {
            try {
                return takeNow(database, program);
            } catch (OutsideException e) {
                if (System.nanoTime() - end > 0) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutsideException("store", "open", "interrupted", e);
        }
    }

    private static AdvisoryLock takeNow(Database database, String program) throws SQLException {
        Database named =
                database.under(program + " (process " + ProcessHandle.current().pid() + ")");
        Connection session = named.connect();
        try {
            return new AdvisoryLock(named, session, taken(session, "another program works with it"));
        } catch (OutsideException | JdbiException e) {
            session.close();
            throw e;
        }
    }

    /** The number of the server's process that has the lock now; throws where somebody else has it. */
    private static int taken(Connection session, String otherwise) {
        // Not closed: that would close the session.
        Handle handle = Jdbi.open(session);
        if (!handle.createQuery(TAKE).mapTo(Boolean.class).one()) {
            throw new OutsideException("store", "open", otherwise + holder(handle) + "; is the bot running twice?");
        }
        return handle.createQuery("select pg_backend_pid()")
                .mapTo(Integer.class)
                .one();
    }

    private static String holder(Handle handle) {
        return handle.createQuery("select a.application_name || coalesce(' at ' || host(a.client_addr), '')" + HELD)
                .mapTo(String.class)
                .findFirst()
                .filter(name -> !name.isBlank())
                .map(name -> ": " + PlainText.of(name))
                .orElse("");
    }

    @Override
    public synchronized void require(Handle handle) {
        boolean isHeld = handle.createQuery("select count(*)" + HELD + " and l.pid = :backend")
                        .bind("backend", backend)
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (!isHeld) {
            takeAgain();
        }
    }

    private void takeAgain() {
        try {
            release();
            session = database.connect();
            backend = taken(session, "another program has taken it meanwhile, and this one leaves it alone");
            LOG.warn("the session that kept other programs from the store was lost; there is a new one");
        } catch (SQLException | JdbiException e) {
            throw SqlTrouble.during("keep other programs from it", e);
        }
    }

    private void release() {
        try {
            session.close();
        } catch (SQLException e) {
            LOG.debug("the lost session could not be closed", e);
        }
    }

    /** In words, too: the server sees the end of a session only some moments later, and others may wait for it. */
    @Override
    public synchronized void close() {
        try (Statement last = session.createStatement()) {
            last.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            LOG.debug("the lock goes with its session", e);
        }
        release();
    }
}
