package org.pushduty.discord;

import java.util.concurrent.CountDownLatch;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.SessionController;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** Tells JDA where the gateway is, and lets it go there only once it was prepared. */
final class GatedController extends SessionControllerAdapter {
    private final String gateway;
    private final CountDownLatch open = new CountDownLatch(1);

    GatedController(String gateway) {
        this.gateway = gateway;
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
        super.appendSession(node instanceof Gated ? node : new Gated(node, open));
    }

    @Override
    public void removeSession(SessionConnectNode node) {
        super.removeSession(node instanceof Gated ? node : new Gated(node, open));
    }

    /** Equal where what it lets through is: that is how the queue finds it again. */
    private record Gated(SessionConnectNode node, CountDownLatch open) implements SessionController.SessionConnectNode {
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
            node.run(isLast);
        }
    }
}
