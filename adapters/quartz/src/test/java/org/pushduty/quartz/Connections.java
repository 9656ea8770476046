package org.pushduty.quartz;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A database that can go away. Safe for several threads. */
final class Connections implements DataSource {
    private final DataSource database;
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile boolean isAway;

    Connections(DataSource database) {
        this.database = database;
    }

    void goAway() {
        isAway = true;
    }

    void comeBack() {
        isAway = false;
    }

    int refusals() {
        return refusals.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (isAway) {
            refusals.incrementAndGet();
            throw new SQLException("the server cannot be reached");
        }
        return database.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        database.setLogWriter(writer);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.isWrapperFor(type);
    }
}
