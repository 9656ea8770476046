package org.pushduty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Store;
import org.pushduty.core.push.Entry;

/** The disk that an H2 file is on runs full, for real: a file system of three megabytes, which only root can mount. */
final class FullDiskIT {
    private static final int SIZE = 3 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private Path disk;

    @BeforeEach
    void aSmallDisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        boolean isMounted = run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString()) == 0;
        assumeTrue(isMounted, "only root may mount a file system of its own");
    }

    @AfterEach
    void away() throws Exception {
        run("umount", disk.toString());
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            // There is no such command here.
            return 127;
        }
    }

    @Test
    void theStoreComesBackOnceThereIsRoom() throws IOException {
        Path ballast = Files.write(disk.resolve("ballast"), new byte[SIZE / 2]);
        Vault vault = new Vault(disk);
        try (Store store = vault.open()) {
            long stored = fill(store);

            OutsideException again = refused(store, stored + 1);
            assertThat(again.reason()).isEqualTo("the disk is full");

            Files.delete(ballast);
            await().atMost(PATIENCE).ignoreException(OutsideException.class).until(() -> {
                append(store, store.log(Vault.AMO).size() + 1L);
                return true;
            });
            assertThat(store.log(Vault.AMO)).extracting(Entry::number).contains(stored);
            assertThat(store.log(Vault.AMO)).hasSizeGreaterThan(Math.toIntExact(stored));
        }
        vault.open().close();
    }

    /** Writes until it is refused; returns the number of the last entry that was acknowledged. */
    private static long fill(Store store) {
        for (long number = 1; number < SIZE; number++) {
            try {
                append(store, number);
            } catch (OutsideException e) {
                assertThat(e.reason()).isEqualTo("the disk is full");
                return number - 1;
            }
        }
        throw new IllegalStateException("the disk never was full");
    }

    private static OutsideException refused(Store store, long number) {
        return catchThrowableOfType(OutsideException.class, () -> append(store, number));
    }

    private static void append(Store store, long number) {
        store.record(Vault.AMO, List.of(Vault.entry(number)), List.of(Vault.effect("long ".repeat(400) + number)));
    }
}
