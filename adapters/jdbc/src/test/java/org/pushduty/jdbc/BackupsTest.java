package org.pushduty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Store;
import org.pushduty.core.port.StoreSamples;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;

final class BackupsTest {
    private static final int ENTRIES = 40;

    @TempDir
    private Path folder;

    private Vault vault;

    @BeforeEach
    void something() {
        vault = new Vault(folder);
        vault.fill(ENTRIES);
    }

    @Test
    void oneOfAClosedStoreIsInItsFolder() throws IOException {
        Backups.Made made = vault.backups().make();

        assertThat(made.file()).isEqualTo(folder.resolve("backups/store-20161006T180000Z-asked.jsonl.gz"));
        assertThat(made.bytes()).isEqualTo(Files.size(made.file())).isPositive();
        assertThat(made.entries()).isEqualTo(ENTRIES);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.file())))
                .isEqualTo("rw-------");
        assertThat(names("backups")).containsExactly("store-20161006T180000Z-asked.jsonl.gz");
    }

    @Test
    void theProgramThatHasTheStoreOpenIsAskedForOne() throws IOException {
        try (Store store = vault.open()) {
            Vault.write(store, 3);
            Path wanted = folder.resolve("elsewhere/mine.gz");
            Backups.Made made = vault.backups().makeAt(wanted);

            assertThat(made).isEqualTo(new Backups.Made(wanted, Files.size(wanted), ENTRIES + 3));
            assertThat(names("backups")).isEmpty();
            assertThat(names("elsewhere")).containsExactly("mine.gz");
        }
    }

    @Test
    void whatIsRestoredIsAllThatWasThere() {
        try (Store store = vault.open()) {
            store.record(Vault.AMO, samples(ENTRIES), StoreSamples.effects());
        }
        Content before = content();
        Backups.Made made = vault.backups().make();
        vault.fill(5);

        Backups.Restored restored = vault.backups().restore(made.file(), true);

        assertThat(content()).isEqualTo(before);
        assertThat(restored.lost()).isEqualTo(5);
        assertThat(restored.entries()).isEqualTo(made.entries());
        assertThat(restored.waiting()).isEqualTo(before.waiting().size());
    }

    private static List<Entry> samples(long last) {
        List<Event> events = StoreSamples.events();
        return Stream.iterate(0, index -> index < events.size(), index -> index + 1)
                .map(index -> new Entry(Vault.AMO, last + 1 + index, Vault.NOW, Actor.BOT, events.get(index)))
                .toList();
    }

    @Test
    void theReplacedStoreIsSetAside() {
        Path backup = vault.backups().make().file();
        Backups.Restored restored = vault.backups().restore(backup, false);

        assertThat(restored.lost()).isZero();
        assertThat(restored.aside())
                .isEqualTo(
                        folder.resolve("store-replaced-20161006T180000Z.mv.db").toString());
        assertThat(Path.of(restored.aside())).isNotEmptyFile();
    }

    @Test
    void entriesAreOnlyLostWhereSomebodySaysSo() {
        Path backup = vault.backups().make().file();
        vault.fill(2);
        Content before = content();

        assertRefused(
                backup,
                "the store is newer: 2 entries of 42 would be lost. Nothing was changed; --force does it"
                        + " all the same");

        assertThat(content()).isEqualTo(before);
    }

    @Test
    void aDamagedStoreIsReplacedWithoutForce() throws IOException {
        Path backup = vault.backups().make().file();
        vault.fill(2);
        Files.writeString(vault.files().database(), "scribble".repeat(20_000));

        Backups.Restored restored = vault.backups().restore(backup, false);

        assertThat(restored.lost()).isEqualTo(2);
        assertThat(Path.of(restored.aside())).hasSize(160_000);
        assertThat(content().log()).hasSize(ENTRIES);
    }

    @Test
    void aStoreThatIsOpenIsNotReplaced() {
        Path backup = vault.backups().make().file();
        try (Store store = vault.open()) {
            assertRefused(backup, SqlTrouble.IN_USE);
            assertThat(store.log(Vault.AMO)).hasSize(ENTRIES);
        }
    }

    @Test
    void aRestoreIntoNothingMakesTheStore() throws IOException {
        Path backup = vault.backups().make().file();
        Vault fresh = new Vault(Files.createDirectory(folder.resolve("fresh")));

        Backups.Restored restored = fresh.backups().restore(backup, false);

        assertThat(restored.aside()).isEmpty();
        try (Store store = fresh.open()) {
            assertThat(store.log(Vault.AMO)).isEqualTo(content().log());
        }
    }

    @Test
    void aRestoreThatWasKilledIsNoticedAndDoneAgain() throws IOException {
        Path backup = vault.backups().make().file();
        List<Entry> before = content().log();
        // Killed between its last steps: the old file has its new name, the new one not yet.
        Files.move(vault.files().database(), folder.resolve("store-replaced-x.mv.db"));
        Files.writeString(vault.files().restoring().database(), "half of it");

        assertThatExceptionOfType(OutsideException.class)
                .isThrownBy(vault::open)
                .withMessageContaining("store.mv.db is missing or empty, though it held 40 entries and 40 effects");
        vault.backups().restore(backup, false);

        assertThat(content().log()).isEqualTo(before);
    }

    @Test
    void aBackupThatIsCutOrScribbledOnIsRefused() throws IOException {
        Path backup = vault.backups().make().file();
        byte[] whole = Files.readAllBytes(backup);
        Content before = content();
        var random = new Random(20161006);
        for (int attempt = 0; attempt < 60; attempt++) {
            byte[] damaged = whole.clone();
            // Past the ten bytes of gzip's header, some of which mean nothing.
            int place = 10 + random.nextInt(whole.length - 10);
            damaged[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(backup, attempt % 2 == 0 ? damaged : Arrays.copyOf(whole, place));

            assertThatExceptionOfType(OutsideException.class)
                    .as("attempt " + attempt)
                    .isThrownBy(() -> vault.backups().restore(backup, true))
                    .satisfies(e -> assertThat(e.getMessage())
                            .startsWith("backup: read ")
                            .doesNotContain("\n"));
        }
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void aBackupOfANewerProgramIsRefused() throws Exception {
        vault.execute("update flyway_schema_history set version = '70'");
        Path backup = vault.backups().make().file();

        assertRefused(
                backup,
                "it has schema version 70, written by pushduty 0.1.0; this is pushduty 0.1.0, which knows"
                        + " versions up to " + Schema.KNOWN + ": use the newer program");
    }

    @Test
    void aBackupIsMadeBeforeEachMigration() throws Exception {
        vault.execute("delete from flyway_schema_history where version <> '1'");

        vault.open().close();

        assertThat(names("backups")).containsExactly("store-20161006T180000Z-before-v" + Schema.KNOWN + ".jsonl.gz");
        Path backup = folder.resolve("backups").resolve(names("backups").get(0));
        assertThat(new BackupFile(backup).checked().schema()).isOne();
        // An older version's tables are made, filled and brought up to date by the next start.
        vault.backups().restore(backup, false);
        assertThat(content().log()).hasSize(ENTRIES);
    }

    @Test
    void everyTableOfOursIsInThem() throws Exception {
        // A question lives for minutes.
        List<String> made = List.of("flyway_schema_history", "written_by", "question");
        try (var connection = Database.at(vault.address()).connect();
                var tables = connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), "%", new String[] {"BASE TABLE", "TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("table_name");
                // Alarms are computed again from the logs.
                assertThat(Stream.of(BackupTable.values()).map(BackupTable::tableName))
                        .satisfies(ours -> assertThat(
                                        made.contains(table) || table.startsWith("timetable_") || ours.contains(table))
                                .as(table)
                                .isTrue());
            }
        }
    }

    private record Content(List<Entry> log, List<StoredEffect> waiting) {}

    private Content content() {
        try (Store store = vault.open()) {
            return new Content(store.log(Vault.AMO), store.dueEffects(Vault.NOW));
        }
    }

    private void assertRefused(Path backup, String reason) {
        assertThatExceptionOfType(OutsideException.class)
                .isThrownBy(() -> vault.backups().restore(backup, false))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private List<String> names(String inside) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(inside))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
