package org.pushduty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.journal.TrainJournal;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Hold;

/** PostgreSQL goes away under an open store, and comes back. */
final class ServerAwayIT {
    // Whoever waits for a connection waits five seconds.
    private static final Duration PROMPT = Duration.ofSeconds(4);

    @TempDir
    private Path folder;

    @Test
    void failsAtOnceWhileItIsAwayAndGoesOnAfterwards() throws Exception {
        try (PostgresqlServer server = new PostgresqlServer(folder.resolve("data"));
                JdbcStore store = JdbcStore.open(server.newDatabase(), Vault.CLOCK, Vault.PROGRAM)) {
            var journal = new TrainJournal(Vault.AMO, store, Vault.CLOCK, state -> {});
            hold(journal, 1);

            server.stop();
            assertThatExceptionOfType(OutsideException.class).isThrownBy(() -> hold(journal, 2));
            for (int call = 1; call <= 3; call++) {
                long begin = System.nanoTime();
                assertThatExceptionOfType(OutsideException.class)
                        .isThrownBy(() -> hold(journal, 2))
                        .satisfies(e -> assertThat(e.reason())
                                .isIn("the server is shutting down", "the server cannot be reached"));
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PROMPT);
            }
            assertThat(journal.state().holds()).hasSize(1);

            server.startAgain();
            await().atMost(Duration.ofSeconds(30))
                    .ignoreException(OutsideException.class)
                    .until(() -> hold(journal, 2));
            assertThat(store.log(Vault.AMO)).hasSize(2);
            assertThat(journal.state().holds()).hasSize(2);
        }
    }

    private static boolean hold(TrainJournal journal, int number) {
        Hold hold = Hold.ofTrain(number, "krupa", "search is broken", Vault.NOW, Hold.OPEN_END);
        journal.write(Actor.BOT, List.of(new Event.HoldSet(hold)), (before, after) -> List.of());
        return true;
    }
}
