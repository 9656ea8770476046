package org.pushduty.quartz;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Quartz's way to the database. While that is away, Quartz waits here, instead of failing again and again. And it is
 * closed before Quartz is shut down: Quartz then interrupts threads of its own, and one that is interrupted while it
 * writes to an H2 file closes the file for all. Used from several threads.
 */
final class Gate implements ConnectionProvider {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final DataSource database;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int inside;
    private boolean isClosed;
    private boolean isAway;

    Gate(DataSource database) {
        this.database = database;
    }

    /** A connection of the database, as soon as there is one; throws once the gate is closed. */
    @Override
    public Connection getConnection() throws SQLException {
        while (true) {
            enter();
            try {
                Connection connection = database.getConnection();
                note(false, "");
                return leavingWhenClosed(connection);
            } catch (SQLException e) {
                leave();
                note(true, String.valueOf(e.getMessage()));
                pause();
            }
        }
    }

    private void enter() throws SQLException {
        lock.lock();
        try {
            if (isClosed) {
                throw new SQLException("the timetable is stopped");
            }
            inside++;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            inside--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void note(boolean away, String reason) {
        lock.lock();
        try {
            if (away && !isAway) {
                LOG.warn("alarms wait for the database: {}", reason);
            } else if (!away && isAway) {
                LOG.info("alarms go on: the database is back");
            }
            isAway = away;
        } finally {
            lock.unlock();
        }
    }

    private void pause() throws SQLException {
        lock.lock();
        try {
            long left = BETWEEN_TRIES.toNanos();
            while (!isClosed && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while the database is away", e);
        } finally {
            lock.unlock();
        }
    }

    private Connection leavingWhenClosed(Connection connection) {
        var isOut = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                Gate.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    } finally {
                        if (method.getName().equals("close") && !isOut.getAndSet(true)) {
                            leave();
                        }
                    }
                });
    }

    /** Lets nobody in any more; returns whether all are out, for which it waits that long. */
    boolean close(Duration limit) {
        lock.lock();
        try {
            isClosed = true;
            changed.signalAll();
            long left = limit.toNanos();
            while (inside > 0 && left > 0) {
                left = changed.awaitNanos(left);
            }
            return inside == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return isClosed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void initialize() {}

    @Override
    public void shutdown() {}
}
