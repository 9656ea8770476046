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
    private volatile Outage outage;

    Supervisor(Surroundings with, SSLSocketFactory tls) {
        this.with = with;
        this.dialer = new Dialer(with.settings().server(), tls, with.timing());
        this.link = new Link(with, dialer);
        this.outage = Outage.beginning(with.clock().instant());
    }

    /** The newest connection, whatever state it is in. */
    Session session() {
        return link.session();
    }

    /** Of use while it is not connected. */
    Outage outage() {
        return outage;
    }

    @Override
    public void run() {
        int attempt = 0;
        try {
            while (!isStopped()) {
                long from = System.nanoTime();
                String ending = talk();
                if (isStopped()) {
                    log.info("{}: left", network());
                    return;
                }
                attempt = wasSteady(from) ? 0 : attempt + 1;
                Duration pause = with.timing().reconnect().before(Math.max(0, attempt - 1), with.random());
                rest(ending, pause);
                if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Why the connection ended. */
    private String talk() {
        try {
            return link.run();
        } catch (RuntimeException | Error e) {
            // An outermost loop: whatever is wrong in here or in PircBotX, the bot comes back. The JVM ends by itself
            // where memory runs out.
            log.error("{}: the connection ended by a bug", network(), e);
            return "a bug of mine: " + e.getClass().getSimpleName();
        }
    }

    private void rest(String ending, Duration pause) {
        outage =
                outage.endured(link.session().hadWelcome(), ending, with.clock().instant(), pause);
        log.warn("{}: not connected: {}; next attempt in {} ms", network(), ending, pause.toMillis());
        link = new Link(with, dialer);
    }

    private boolean wasSteady(long from) {
        return link.session().hadWelcome() && System.nanoTime() - from > steady().toNanos();
    }

    private String network() {
        return with.settings().name();
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
