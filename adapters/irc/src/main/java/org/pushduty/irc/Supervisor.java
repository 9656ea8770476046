package org.pushduty.irc;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the bot connected: a new {@link Link} after every end of one, with growing pauses, until it is stopped. Safe
 * for several threads.
 */
final class Supervisor implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);

    private final Surroundings with;
    private final Dialer dialer;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Link link;
    private volatile String status = "not connected yet";

    Supervisor(Surroundings with, SSLSocketFactory tls) {
        this.with = with;
        this.dialer = new Dialer(with.settings().server(), tls, with.timing());
        this.link = new Link(with, dialer);
    }

    /** The newest connection, whatever state it is in. */
    Session session() {
        return link.session();
    }

    /** What is done about being connected, while it is not. */
    String status() {
        return status;
    }

    @Override
    public void run() {
        String network = with.settings().name();
        int attempt = 0;
        try {
            while (!isStopped()) {
                long from = System.nanoTime();
                String ending = link.run();
                if (isStopped()) {
                    log.info("{}: left", network);
                    return;
                }
                boolean wasSteady = link.session().hadWelcome() && System.nanoTime() - from > steady().toNanos();
                attempt = wasSteady ? 0 : attempt + 1;
                Duration pause = with.timing().reconnect().before(Math.max(0, attempt - 1), with.random());
                status = "not connected: " + ending;
                log.warn("{}: {}; next attempt in {} ms", network, status, pause.toMillis());
                link = new Link(with, dialer);
                if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // A server that takes us and throws us out at once does not start the pauses anew.
    private Duration steady() {
        return with.timing().reconnect().most().dividedBy(5);
    }

    /** No further attempts. */
    void stop() {
        stopped.countDown();
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Ends the connection at once. */
    void hangUp() {
        link.close("stopped");
    }
}
