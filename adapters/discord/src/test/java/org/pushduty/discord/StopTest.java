package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.discord.Scene.eventually;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.port.Pieces;
import org.pushduty.core.port.RecordedPassage;

/** The end comes within its limit. */
class StopTest {
    private static final String MESSAGES = "POST /channels/{channel}/messages";

    private final Scene scene = new Scene().up();

    @AfterEach
    void close() {
        scene.discord.close();
    }

    private Duration stopping(Duration limit) {
        long from = System.nanoTime();
        scene.network.stop(limit);
        return Duration.ofNanos(System.nanoTime() - from);
    }

    @Test
    void aBlockedBucketDoesNotHoldItUp() {
        scene.discord.faults().limit(MESSAGES, 1, Duration.ofMinutes(10));
        var passage = new RecordedPassage();
        scene.network.deliver(scene.room(), Pieces.fresh(Utterance.plain("parked")), passage);
        eventually(() -> assertThat(passage.story()).contains("leaving"));

        assertThat(stopping(Duration.ofSeconds(2))).isLessThan(Duration.ofMillis(2500));
        eventually(
                () -> assertThat(passage.story()).containsExactly("leaving", "returned: the connection was given up"));
    }

    @Test
    void aGatewayThatIsAwayDoesNotHoldItUp() {
        scene.discord.gateway().refuseConnections(true);
        scene.discord.gateway().cut();

        assertThat(stopping(Duration.ofSeconds(2))).isLessThan(Duration.ofMillis(2500));
    }

    @Test
    void anIdleOneEndsAtOnce() {
        assertThat(stopping(Duration.ofSeconds(8))).isLessThan(Duration.ofSeconds(2));
    }
}
