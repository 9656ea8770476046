package org.pushduty.mail;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.pushduty.core.effect.Letter;
import org.pushduty.core.port.Mailer;
import org.pushduty.core.port.Passage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters over SMTP (RFC 5321), one at a time and each over a connection of its own, on a thread of its own. Safe
 * for several threads.
 *
 * <p>A letter never goes to some of its addressees only. Before its end is sent, every failure is a return or, where
 * the server has said no for good, a refusal; a log-in that is refused is a return, because the configuration may be
 * mended. An answer is waited for 30 seconds, the one to the end of the letter ten minutes.
 */
public final class SmtpMailer implements Mailer, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SmtpMailer.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final String STOPPING = "the bot is stopping";

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> daemon(task, "mail"));
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "mail-watch"));
    private final Server server;
    private volatile boolean isStopping;

    public SmtpMailer(SmtpSettings settings) {
        this(settings, Patience.USUAL);
    }

    SmtpMailer(SmtpSettings settings, Patience patience) {
        this.server = new Server(settings, patience, watch);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void send(Letter letter, Passage passage) {
        try {
            worker.execute(() -> attempt(letter, passage));
        } catch (RejectedExecutionException e) {
            passage.returned(STOPPING);
        }
    }

    private void attempt(Letter letter, Passage passage) {
        if (isStopping) {
            passage.returned(STOPPING);
            return;
        }
        try {
            new Attempt(letter, passage).at(server);
        } catch (RuntimeException e) {
            log.error("the passage of the letter {} failed", letter.id(), e);
        }
    }

    @Override
    public String access() {
        return server.access();
    }

    /**
     * Ends within {@code limit} or a little more: the letter on its way gets that long, those that wait are returned.
     * What is cut off after its end was sent is lost.
     */
    public void stop(Duration limit) {
        isStopping = true;
        worker.shutdown();
        try {
            // Interrupting it would break a file that a passage writes to.
            if (!worker.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                server.hangUp();
                worker.awaitTermination(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            server.hangUp();
            Thread.currentThread().interrupt();
        }
        server.hangUp();
        watch.shutdownNow();
    }

    @Override
    public void close() {
        stop(FAREWELL);
    }
}
