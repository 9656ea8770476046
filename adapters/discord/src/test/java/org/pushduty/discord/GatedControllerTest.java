package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.SessionController.SessionConnectNode;
import org.junit.jupiter.api.Test;

/** The way to the gateway, and how often it is gone. */
class GatedControllerTest {
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Test
    void whoIsTurnedAwayDoesNotKnockAtOnce() throws InterruptedException {
        var controller = new GatedController("ws://127.0.0.1/", PAUSE);
        var node = new TurnedAway(3);
        controller.open();

        controller.appendSession(node);

        long first = node.moment();
        long second = node.moment();
        long third = node.moment();
        assertThat(Duration.ofNanos(second - first)).isGreaterThanOrEqualTo(PAUSE);
        assertThat(Duration.ofNanos(third - second)).isGreaterThanOrEqualTo(PAUSE);
        assertThat(node.isLetIn.await(20, TimeUnit.SECONDS)).isTrue();
    }

    /** JDA's way of telling that there is something else than a gateway: three times, then it is there. */
    private static final class TurnedAway implements SessionConnectNode {
        private final BlockingQueue<Long> moments = new LinkedBlockingQueue<>();
        private final CountDownLatch isLetIn = new CountDownLatch(1);
        private final int times;
        private int tries;

        TurnedAway(int times) {
            this.times = times;
        }

        long moment() throws InterruptedException {
            Long moment = moments.poll(20, TimeUnit.SECONDS);
            if (moment == null) {
                throw new AssertionError("it was not tried again");
            }
            return moment;
        }

        @Override
        public void run(boolean isLast) {
            moments.add(System.nanoTime());
            tries++;
            if (tries <= times) {
                throw new IllegalStateException("502");
            }
            isLetIn.countDown();
        }

        @Override
        public boolean isReconnect() {
            return false;
        }

        @Override
        public JDA getJDA() {
            throw new IllegalStateException("nobody asks");
        }

        @Override
        public JDA.ShardInfo getShardInfo() {
            return JDA.ShardInfo.SINGLE;
        }
    }
}
