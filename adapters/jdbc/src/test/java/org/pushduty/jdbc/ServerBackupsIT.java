package org.pushduty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Store;
import org.pushduty.core.push.Entry;

/** Backups of PostgreSQL, and from one kind of database into the other. */
final class ServerBackupsIT {
    private static final int ENTRIES = 30;

    private static PostgresqlServer server;

    @TempDir
    private Path folder;

    private StoreAddress address;

    @BeforeAll
    static void start() {
        server = new PostgresqlServer();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void something() throws SQLException {
        address = server.newDatabase();
        try (Store store = open(address)) {
            Vault.write(store, ENTRIES);
        }
    }

    @Test
    void oneIsMadeWhileTheBotIsRunning() {
        Path file = folder.resolve("mine.gz");
        try (Store store = open(address)) {
            Backups.Made made = backups(address).makeAt(file);

            assertThat(made.entries()).isEqualTo(ENTRIES);
            assertThat(store.log(Vault.AMO)).hasSize(ENTRIES);
            assertThatExceptionOfType(OutsideException.class)
                    .isThrownBy(() -> backups(address).restore(file, true))
                    .withMessageContaining("another program works with it");
        }
    }

    @Test
    void withoutAFolderSomebodySaysWhere() {
        assertThatExceptionOfType(OutsideException.class)
                .isThrownBy(() -> backups(address).make())
                .withMessage("backup: make one failed: the store has no folder for backups: say where with --to FILE");
    }

    @Test
    void whatIsRestoredIsAllThatWasThere() {
        Content before = content(address);
        Path file = folder.resolve("mine.gz");
        backups(address).makeAt(file);
        try (Store store = open(address)) {
            Vault.write(store, 4);
        }

        assertThatExceptionOfType(OutsideException.class)
                .isThrownBy(() -> backups(address).restore(file, false))
                .withMessageContaining("4 entries of 34 would be lost. Nothing was changed");
        Backups.Restored restored = backups(address).restore(file, true);

        assertThat(content(address)).isEqualTo(before);
        assertThat(restored.lost()).isEqualTo(4);
        assertThat(new BackupFile(Path.of(restored.aside())).checked().entries())
                .isEqualTo(ENTRIES + 4);
    }

    @Test
    void theStoreMovesToAFileAndBack() throws SQLException {
        Content before = content(address);
        Path file = folder.resolve("mine.gz");
        Vault vault = new Vault(folder.resolve("h2"));

        backups(address).makeAt(file);
        vault.backups().restore(file, false);
        assertThat(content(vault.address())).isEqualTo(before);

        Path other = vault.backups().make().file();
        StoreAddress fresh = server.newDatabase();
        Backups.Restored restored = backups(fresh).restore(other, false);
        assertThat(content(fresh)).isEqualTo(before);
        assertThat(restored.aside()).isEmpty();
    }

    @Test
    void oneIsMadeBeforeAMigrationWhereThereIsAFolder() throws Exception {
        StoreAddress withFolder =
                new StoreAddress(address.url(), address.user(), address.password(), folder.resolve("backups"));
        try (var connection = Database.at(address).connect();
                var statement = connection.createStatement()) {
            statement.execute("delete from flyway_schema_history where version <> '1'");
        }

        open(withFolder).close();

        assertThat(folder.resolve("backups")).isDirectoryContaining("glob:**/store*-before-v" + Schema.KNOWN + "*");
    }

    private record Content(List<Entry> log, List<StoredEffect> waiting) {}

    private static Content content(StoreAddress where) {
        try (Store store = open(where)) {
            return new Content(store.log(Vault.AMO), store.dueEffects(Vault.NOW));
        }
    }

    private static Store open(StoreAddress where) {
        return JdbcStore.open(where, Vault.CLOCK, Vault.PROGRAM);
    }

    private static Backups backups(StoreAddress where) {
        return new Backups(where, Vault.CLOCK, Vault.PROGRAM);
    }
}
