package org.pushduty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.port.Store;
import org.pushduty.core.push.Entry;

/**
 * What H2 acknowledged outlives SIGKILL. More kills: {@code -Dpushduty.kills=100}; others: {@code -Dpushduty.seed=2}.
 */
final class KilledStoreIT {
    private static final int KILLS = Integer.getInteger("pushduty.kills", 8);
    private static final long SEED = Long.getLong("pushduty.seed", 20161006);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void keepsWhatItAcknowledged() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("store");
        var random = new Random(SEED);
        long before = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            long acknowledged = acknowledgedUntilKilled(url, before + random.nextInt(400));
            String story = "seed " + SEED + ", kill " + kill + ", acknowledged " + acknowledged;
            before = assertKept(url, Math.max(acknowledged, before), story);
        }

        assertThat(before).isPositive();
    }

    private static long acknowledgedUntilKilled(String url, long number) throws Exception {
        try (Scribe scribe = Scribe.start(url)) {
            // Two milliseconds are several commits: the kill falls anywhere within one.
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> scribe.acknowledged() >= number || !scribe.isAlive());
            assertThat(scribe.isAlive())
                    .as("the scribe runs until it is killed")
                    .isTrue();
            scribe.kill();
            return scribe.acknowledged();
        }
    }

    private static long assertKept(String url, long acknowledged, String story) {
        try (Store store = JdbcStore.open(StoreAddress.of(url), Clock.systemUTC(), "pushduty 0.1.0")) {
            List<Long> numbers =
                    store.log(Scribe.TRAIN).stream().map(Entry::number).toList();
            assertThat(numbers).as(story).hasSizeGreaterThanOrEqualTo(Math.toIntExact(acknowledged));
            assertThat(numbers)
                    .as(story)
                    .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());

            List<String> said = store.dueEffects(Instant.parse("9999-12-31T00:00:00Z")).stream()
                    .map(KilledStoreIT::text)
                    .toList();
            assertThat(said)
                    .as(story)
                    .isEqualTo(numbers.stream()
                            .flatMap(number -> List.of(number + " one", number + " two").stream())
                            .toList());
            return numbers.size();
        }
    }

    private static String text(StoredEffect stored) {
        return ((Effect.Say) stored.effect()).utterance().text();
    }
}
