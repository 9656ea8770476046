package org.pushduty.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} and what {@code run} refuses, by the shipped program: exit status and all that is printed. */
class CheckIT {
    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void startTown() {
        town = new Town(folder);
    }

    @AfterEach
    void endTown() {
        town.close();
    }

    private ShippedProgram.End check(String configuration) {
        try (var program = ShippedProgram.start(folder, "check", "--config", town.written(configuration))) {
            return program.awaitEnd();
        }
    }

    @Test
    void everythingIsWell() {
        ShippedProgram.End end = check(town.configuration());

        assertThat(end.status()).as(end.output()).isZero();
        assertThat(end.output())
                .contains("ok    store: ")
                .contains("ok    network local: ")
                .contains("ok    remote amo/addons-server: ")
                .contains("ok    remote amo/addons-frontend: ")
                .contains("warning: networks.local.identity: ")
                .endsWith("All is well.\n");
        assertThat(town.server().tags()).containsExactly(Town.LIVE);
    }

    @Test
    void everyMistakeOfTheFileIsToldAtOnce() {
        ShippedProgram.End end = check(town.configuration()
                .replace("admin: [mat]", "admin: [matt]")
                .replace("tls: false", "tls: perhaps")
                .replace("zone: UTC", "zone: Mars/Olympus")
                .replace("deploys: by-hand", "deploy: by-hand")
                .replace("order: [kumar, mat]", "order: [kumar, nobody]"));

        assertThat(end.status()).as(end.output()).isEqualTo(2);
        assertThat(end.output())
                .contains("pushduty.yml:5", "matt")
                .contains("pushduty.yml:7", "perhaps")
                .contains("Mars/Olympus")
                .contains("\"deploy\"")
                .contains("nobody")
                .contains("nothing was started");
        assertThat(end.output().lines().filter(line -> line.contains("pushduty.yml:")))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void everythingOutOfReachIsToldAtOnce() throws IOException {
        town.server().setReadOnly();
        ShippedProgram.End end = check(town.configuration()
                .replace("port: " + town.ircPort(), "port: " + unusedPort())
                .replace("addons-frontend.git", "gone.git"));

        assertThat(end.status()).as(end.output()).isEqualTo(1);
        assertThat(end.output())
                .contains("ok    store: ")
                .contains("FAIL  network local: not connected: connection refused")
                .contains("FAIL  remote amo/addons-server: can be read; no pushing")
                .contains("FAIL  remote amo/addons-frontend: cannot be read");
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aStoreOfANewerVersionIsLeftAlone() throws SQLException {
        assertThat(check(town.configuration()).status()).isZero();
        writtenBy("pushduty 99.1", 7);

        try (var program = ShippedProgram.start(folder, "run", "--config", town.written(town.configuration()))) {
            ShippedProgram.End end = program.awaitEnd();

            assertThat(end.status()).as(end.output()).isEqualTo(1);
            assertThat(end.output())
                    .contains("schema version 7", "pushduty 99.1", "pushduty 0.1.0, which knows versions up to ")
                    .doesNotContain("\tat ");
        }
    }

    private void writtenBy(String program, int schema) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("data/pushduty")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0";
        try (Connection store = DriverManager.getConnection(url);
                Statement statement = store.createStatement()) {
            statement.execute("update flyway_schema_history set \"version\" = '" + schema + "'");
            statement.execute("update written_by set program = '" + program + "'");
        }
    }
}
