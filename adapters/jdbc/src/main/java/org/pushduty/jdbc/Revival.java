package org.pushduty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.JdbiException;
import org.pushduty.core.port.OutsideException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done about a database that went away: a PostgreSQL that cannot be reached, or an H2 that has closed its file,
 * as it does at the first write that fails, be it that the disk is full. By itself H2 stays closed even where there is
 * room again. Until the database is back every attempt fails at once, but one a second, which looks for it. Used from
 * several threads.
 */
final class Revival {
    private static final Logger LOG = LoggerFactory.getLogger(Revival.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Opening opening;
    private final Database database;
    private final HikariDataSource pool;
    private boolean isAway;
    private String reason = "";
    private long nextTry;

    Revival(Opening opening, Database database, HikariDataSource pool) {
        this.opening = opening;
        this.database = database;
        this.pool = pool;
    }

    /** To be told of every failure: is it the database that went away? */
    synchronized void lookAt(JdbiException failure) {
        if (isAway || !isLoss(failure)) {
            return;
        }
        isAway = true;
        reason = SqlTrouble.reason(failure);
        nextTry = System.nanoTime() + BETWEEN_TRIES.toNanos();
        pool.getHikariPoolMXBean().softEvictConnections();
        LOG.error("the store is away, and looked for each second: {}", reason);
    }

    private boolean isLoss(JdbiException failure) {
        return database.isPostgresql() ? SqlTrouble.isLostConnection(failure) : SqlTrouble.hasClosedH2(failure);
    }

    /** Before any work: fails where the database is away, unless this is the attempt that finds it again. */
    void requireThere(String what) {
        if (mayWork(what)) {
            return;
        }
        try {
            find();
            found();
        } catch (SQLException e) {
            throw still(what, SqlTrouble.reason(e), e);
        } catch (OutsideException e) {
            throw still(what, e.reason(), e);
        }
    }

    private synchronized boolean mayWork(String what) {
        if (!isAway) {
            return true;
        }
        if (System.nanoTime() - nextTry < 0) {
            throw new OutsideException("store", what, reason);
        }
        nextTry = System.nanoTime() + BETWEEN_TRIES.toNanos();
        return false;
    }

    private void find() throws SQLException {
        // Straight at first: the pool would try for seconds before it says no.
        try (Connection first = database.connect()) {
            opening.requireSound(first);
            pool.getConnection().close();
        }
    }

    private synchronized void found() {
        isAway = false;
        LOG.info("the store is there again");
    }

    private synchronized OutsideException still(String what, String why, Exception cause) {
        reason = why;
        return new OutsideException("store", what, why, cause);
    }
}
