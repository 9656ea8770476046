package org.pushduty.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL, listening on the loopback interface only. */
public final class PostgresqlServer implements AutoCloseable {
    private final EmbeddedPostgres.Builder builder =
            EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1");
    private EmbeddedPostgres server;
    private int databases;

    public PostgresqlServer() {
        server = started();
    }

    /** With its data in a folder, so that it can be stopped and started again. */
    PostgresqlServer(Path data) {
        builder.setDataDirectory(data).setCleanDataDirectory(false);
        server = started();
        builder.setPort(server.getPort());
    }

    private EmbeddedPostgres started() {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Away, with all connections to it. */
    void stop() throws IOException {
        server.close();
    }

    /** Back, at the same port. */
    void startAgain() {
        server = started();
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
