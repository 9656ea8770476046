package org.pushduty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.ManualClock;
import org.pushduty.core.port.Store;

/** What the open store does by itself. */
final class KeeperTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final ManualClock clock = new ManualClock("2016-10-06T18:00:00Z");
    private Vault vault;
    private Path backups;

    @BeforeEach
    void something() {
        vault = new Vault(folder);
        vault.fill(3);
        backups = folder.resolve("backups");
    }

    @Test
    void aBackupIsMadeEachDay() {
        try (Store store = JdbcStore.open(vault.address(), clock, Vault.PROGRAM)) {
            clock.forward(Duration.ofMinutes(1));
            awaitBackups("store-20161006T180100Z-daily.jsonl.gz");
            Vault.write(store, 2);
            clock.forward(DAY);
            awaitBackups("store-20161006T180100Z-daily.jsonl.gz", "store-20161007T180100Z-daily.jsonl.gz");
        }

        assertThat(new BackupFile(backups.resolve("store-20161007T180100Z-daily.jsonl.gz"))
                        .checked()
                        .entries())
                .isEqualTo(5);
    }

    @Test
    void aRestartMakesNoneBeforeItsTime() throws IOException {
        BackupFolder there = new BackupFolder(backups, "store");
        SafeFile.write(there.named(clock.instant(), BackupFolder.DAILY), out -> {});
        clock.forward(Duration.ofHours(23));
        try (Store store = JdbcStore.open(vault.address(), clock, Vault.PROGRAM)) {
            clock.forward(Duration.ofMinutes(30));
            // An answer shows that the keeper has been round since.
            vault.backups().makeAt(folder.resolve("mine.gz"));
            assertThat(names()).containsExactly("store-20161006T180000Z-daily.jsonl.gz");
            assertThat(store.log(Vault.AMO)).hasSize(3);
        }
    }

    @Test
    void theOldestAreRemovedAndThoseAskedForAreKept() throws IOException {
        BackupFolder there = new BackupFolder(backups, "store");
        for (int day = 0; day < 20; day++) {
            Instant made = clock.instant().minus(DAY.multipliedBy(20L - day));
            for (String occasion : List.of(BackupFolder.DAILY, BackupFolder.ASKED, BackupFolder.before(day))) {
                SafeFile.write(there.named(made, occasion), out -> {});
            }
        }
        Files.createFile(backups.resolve("somebody-elses-20160101T000000Z-daily.jsonl.gz"));

        there.prune();

        assertThat(names().stream().filter(name -> name.startsWith("store") && name.contains("daily")))
                .hasSize(14)
                .startsWith("store-20160922T180000Z-daily.jsonl.gz");
        assertThat(names()).filteredOn(name -> name.contains("asked")).hasSize(20);
        assertThat(names()).filteredOn(name -> name.contains("before")).hasSize(5);
        assertThat(names()).contains("somebody-elses-20160101T000000Z-daily.jsonl.gz");
    }

    @Test
    void howMuchThereIsIsNotedSoonAfterEachChange() {
        try (Store store = vault.open()) {
            Vault.write(store, 4);

            await().atMost(PATIENCE)
                    .until(() -> new KnownTally(vault.files())
                            .read()
                            .filter(new Tally(7, 7, 3)::equals)
                            .isPresent());
        }
    }

    @Test
    void whatIsLeftOfAnEarlierRequestIsForgotten() throws IOException {
        Files.createDirectories(backups);
        Files.createFile(backups.resolve("wanted-by-a-process-that-is-no-more"));
        Files.createFile(backups.resolve("answer-to-a-process-that-is-no-more"));

        vault.open().close();

        assertThat(names()).isEmpty();
    }

    private void awaitBackups(String... expected) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(names()).containsExactly(expected));
    }

    private List<String> names() {
        if (!Files.isDirectory(backups)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".part"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
