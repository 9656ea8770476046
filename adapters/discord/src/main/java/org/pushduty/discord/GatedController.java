package org.pushduty.discord;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.SessionController;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/**
 * Tells JDA where the gateway is, and lets it go there only once it was prepared; and not at once again where it was
 * turned away: by itself JDA would try some hundred times a second.
 */
final class GatedController extends SessionControllerAdapter {
    private final String gateway;
    private final Duration pause;
    private final CountDownLatch open = new CountDownLatch(1);

    /** @param pause after an attempt that failed */
    GatedController(String gateway, Duration pause) {
        this.gateway = gateway;
        this.pause = pause;
    }

    void open() {
        open.countDown();
    }

    @Override
    public String getGateway() {
        return gateway;
    }

    @Override
    public void appendSession(SessionConnectNode node) {
        super.appendSession(node instanceof Gated ? node : new Gated(node, open, pause));
    }

    @Override
    public void removeSession(SessionConnectNode node) {
        super.removeSession(node instanceof Gated ? node : new Gated(node, open, pause));
    }

    /** Equal where what it lets through is: that is how the queue finds it again. */
    private record Gated(SessionConnectNode node, CountDownLatch open, Duration pause)
            implements SessionController.SessionConnectNode {
        @Override
        public boolean isReconnect() {
            return node.isReconnect();
        }

        @Override
        public JDA getJDA() {
            return node.getJDA();
        }

        @Override
        public JDA.ShardInfo getShardInfo() {
            return node.getShardInfo();
        }

        @Override
        public void run(boolean isLast) throws InterruptedException {
            open.await();
            try {
                node.run(isLast);
            } catch (IllegalStateException e) {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                throw e;
            }
        }
    }
}
