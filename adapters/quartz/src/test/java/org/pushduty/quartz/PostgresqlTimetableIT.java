package org.pushduty.quartz;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pushduty.core.port.Timetable;
import org.pushduty.jdbc.StoreAddress;

final class PostgresqlTimetableIT extends DatabaseTimetableContract {
    private static EmbeddedPostgres server;
    private static int databases;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Override
    protected StoreAddress newDatabase() {
        databases++;
        onServer("create database timetable" + databases);
        return new StoreAddress(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/timetable" + databases, "postgres", "postgres");
    }

    private static void onServer(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void goesOnAfterTheServerThrewItOut() {
        Timetable timetable = opened();
        Bell bell = start(timetable);
        timetable.arrange(PAY, Set.of(now()));
        bell.awaitOne(PAY);
        timetable.arrange(AMO, Set.of(now().plus(Duration.ofSeconds(3))));
        awaitStored();

        onServer("alter database timetable" + databases + " allow_connections false");
        onServer("select pg_terminate_backend(pid) from pg_stat_activity where datname like 'timetable%'");
        onServer("alter database timetable" + databases + " allow_connections true");

        bell.awaitOne(AMO);
    }
}
