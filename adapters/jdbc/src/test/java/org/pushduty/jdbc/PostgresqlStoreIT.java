package org.pushduty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Store;
import org.pushduty.core.port.StoreContract;
import org.pushduty.core.port.StoreSamples;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.train.TrainName;

final class PostgresqlStoreIT extends StoreContract {
    private static final TrainName AMO = new TrainName("amo");

    private static PostgresqlServer server;

    private StoreAddress address;

    @BeforeAll
    static void start() {
        server = new PostgresqlServer();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    @BeforeEach
    protected void openIt() {
        try {
            address = server.newDatabase();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        super.openIt();
    }

    /** The contract has the store open already; two of them do not get along. */
    private void inAnotherDatabase() throws SQLException {
        address = server.newDatabase();
    }

    @Override
    protected Store open() {
        return JdbcStore.open(address, clock, "pushduty 0.1.0");
    }

    @Test
    void connectsAgainAfterALostConnection() throws SQLException {
        inAnotherDatabase();
        try (Store lasting = open()) {
            lasting.record(AMO, List.of(), StoreSamples.effects());
            server.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname like 'store%'");

            await().ignoreException(OutsideException.class)
                    .until(() -> lasting.dueEffects(NOW).size()
                            == StoreSamples.effects().size());
        }
    }

    @Test
    void saysWhyItCannotBeOpened() {
        StoreAddress nowhere = server.address("nowhere");
        assertRefused(nowhere, "there is no such database on that server");
        assertRefused(new StoreAddress(address.url(), "nobody", "secret"), "the user or the password is wrong");
        assertRefused(StoreAddress.of("jdbc:postgresql://127.0.0.1:1/x"), "the server cannot be reached");
    }

    @Test
    void refusesADatabaseThatCannotHoldEmoji() throws SQLException {
        server.execute("create database latin encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0");

        assertRefused(
                server.address("latin"),
                "the database's encoding is LATIN1, which cannot hold all that people write:"
                        + " make one with the encoding UTF8");
    }

    @Test
    void refusesAUserWhoMayNotMakeTables() throws SQLException {
        StoreAddress empty = server.newDatabase();
        server.execute("create role reader login");

        assertRefused(new StoreAddress(empty.url(), "reader", "secret"), "the user lacks a right there");
    }

    @Test
    void refusesASecondProgram() throws SQLException {
        inAnotherDatabase();
        try (Store first = open()) {
            assertThatExceptionOfType(OutsideException.class)
                    .isThrownBy(this::open)
                    .satisfies(e -> assertThat(e.reason())
                            .matches("another program works with it: pushduty 0\\.1\\.0 \\(process \\d+\\)"
                                    + " at 127\\.0\\.0\\.1; is the bot running twice\\?"));
            assertThat(first.log(AMO)).isEmpty();
        }
        open().close();
    }

    @Test
    void servesOneBotInEachOfItsDatabases() throws SQLException {
        inAnotherDatabase();
        try (Store first = open();
                Store other = JdbcStore.open(server.newDatabase(), clock, "pushduty 0.1.0")) {
            assertThat(first.log(AMO)).isEqualTo(other.log(AMO));
        }
    }

    @Test
    void takesItsLockAgainBeforeItWrites() throws SQLException {
        inAnotherDatabase();
        try (Store lasting = open()) {
            loseLock();
            record(lasting, 1);

            assertThatExceptionOfType(OutsideException.class).isThrownBy(this::open);
        }
    }

    @Test
    void leavesTheStoreToWhoTookItMeanwhile() throws SQLException {
        inAnotherDatabase();
        try (Store first = open()) {
            record(first, 1);
            loseLock();
            try (Store other = open()) {
                assertThatExceptionOfType(OutsideException.class)
                        .isThrownBy(() -> record(first, 2))
                        .withMessageContaining(
                                "another program has taken it meanwhile, and this one leaves it alone: pushduty");
                assertThatExceptionOfType(OutsideException.class).isThrownBy(() -> first.dueEffects(NOW));
                record(other, 2);
            }

            assertThat(first.log(AMO)).hasSize(2);
            record(first, 3);
        }
    }

    private void loseLock() throws SQLException {
        server.execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name like"
                + " 'pushduty 0.1.0 (process %' and datname = '" + address.url().replaceAll(".*/", "") + "'");
        await().until(() -> locks() == 0);
    }

    private int locks() throws SQLException {
        try (var connection = Database.at(address).connect();
                var statement = connection.createStatement();
                var count = statement.executeQuery(
                        "select count(*) from pg_locks where locktype = 'advisory' and database ="
                                + " (select oid from pg_database where datname = current_database())")) {
            count.next();
            return count.getInt(1);
        }
    }

    private static void record(Store store, long number) {
        Event event = new Event.HoldLifted(1, "");
        store.record(AMO, List.of(new Entry(AMO, number, NOW, Actor.BOT, event)), StoreSamples.effects());
    }

    @Test
    void refusesALogWithAGap() throws SQLException {
        inAnotherDatabase();
        try (Store store = open()) {
            record(store, 1);
            record(store, 2);
        }
        try (var connection = Database.at(address).connect();
                var statement = connection.createStatement()) {
            statement.execute("delete from log_entry where number = 1");
        }

        assertRefused(
                address, "the log of amo has 1 entries, numbered from 2 to 2. Nothing was changed; restore a backup");
    }

    @Test
    void toleratesOtherTables() throws SQLException {
        StoreAddress shared = server.address("postgres");
        server.execute("create table somebody_elses (id integer)");

        try (Store store = JdbcStore.open(shared, clock, "pushduty 0.1.0")) {
            assertThat(store.log(AMO)).isEmpty();
        }
    }

    private void assertRefused(StoreAddress where, String reason) {
        assertThatExceptionOfType(OutsideException.class)
                .isThrownBy(() -> JdbcStore.open(where, clock, "pushduty 0.1.0"))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }
}
