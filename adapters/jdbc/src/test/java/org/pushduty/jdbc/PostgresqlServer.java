package org.pushduty.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL, listening on the loopback interface only. */
public final class PostgresqlServer implements AutoCloseable {
    private final EmbeddedPostgres server;
    private int databases;

    public PostgresqlServer() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fresh, empty one. */
    public StoreAddress newDatabase() throws SQLException {
        databases++;
        execute("create database store" + databases);
        return address("store" + databases);
    }

    StoreAddress address(String database) {
        return new StoreAddress("jdbc:postgresql://127.0.0.1:" + port() + "/" + database, "postgres", "postgres");
    }

    int port() {
        return server.getPort();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(address("postgres").url(), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
