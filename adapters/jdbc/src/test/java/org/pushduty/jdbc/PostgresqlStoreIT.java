package org.pushduty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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

    @Override
    protected Store open() {
        return JdbcStore.open(address, clock, "pushduty 0.1.0");
    }

    @Test
    void connectsAgainAfterALostConnection() throws SQLException {
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
    void letsExactlyOneOfTwoProgramsWin() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try (Store one = open();
                Store other = open()) {
            for (int number = 1; number <= 20; number++) {
                List<Callable<Boolean>> race = List.of(appending(one, number), appending(other, number));
                List<Boolean> wins = new ArrayList<>();
                for (Future<Boolean> win : writers.invokeAll(race, 30, TimeUnit.SECONDS)) {
                    wins.add(win.get());
                }
                assertThat(wins).containsExactlyInAnyOrder(true, false);
            }

            assertThat(one.log(AMO)).hasSize(20).isEqualTo(other.log(AMO));
        } finally {
            writers.shutdownNow();
        }
    }

    private static Callable<Boolean> appending(Store store, long number) {
        return () -> {
            try {
                Event event = new Event.HoldLifted(1, "");
                store.record(AMO, List.of(new Entry(AMO, number, NOW, Actor.BOT, event)), StoreSamples.effects());
                return true;
            } catch (IllegalStateException e) {
                return false;
            }
        };
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
