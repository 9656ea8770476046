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
