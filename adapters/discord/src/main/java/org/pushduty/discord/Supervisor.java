package org.pushduty.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.hooks.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the bot connected: a new {@link Connection} after every end of one, with growing pauses, until it is stopped.
 * With a token that was refused it waits for an hour and more before it tries again. Safe for several threads.
 */
final class Supervisor implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    /** Discord lets a bot log in a thousand times a day, and then resets its token. */
    private static final Duration STEADY = Duration.ofMinutes(2);

    private final Surroundings with;
    private final List<EventListener> listeners;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Connection connection;
    private volatile Outage outage;
    private volatile boolean isContentGranted = true;

    /** @param listeners whom every JDA is to tell of its events, after {@link Attendance}; complete when this runs */
    Supervisor(Surroundings with, List<EventListener> listeners) {
        this.with = with;
        this.listeners = listeners;
        connection = new Connection(with);
        outage = Outage.beginning(with.clock().instant());
    }

    /** The newest one, whatever state it is in. */
    Connection connection() {
        return connection;
    }

    /** Since when the bot is connected without a break. */
    Optional<Instant> since() {
        return connection.attendance().since();
    }

    /** The JDA to send with; empty where the network is away. A gateway that was lost just now does not count. */
    Optional<JDA> jda() {
        return connection
                .jda()
                .filter(jda -> !isStopped()
                        && connection.attendance().isThere(with.timing().grace(), with.clock()));
    }

    /** Of use while it is not connected. */
    Outage outage() {
        Outage lost = connection.attendance().outage();
        return lost.why().isBlank() ? outage : lost;
    }

    boolean isContentGranted() {
        return isContentGranted;
    }

    @Override
    public void run() {
        int attempt = 0;
        try {
            while (!isStopped()) {
                long from = System.nanoTime();
                Ending ending = connect();
                if (isStopped()) {
                    return;
                }
                boolean wasWelcome = connection.attendance().hasBeenThere();
                attempt = wasWelcome && System.nanoTime() - from > STEADY.toNanos() ? 0 : attempt + 1;
                Duration pause = pause(ending, Math.max(0, attempt - 1));
                rest(ending, wasWelcome, pause);
                if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Ending connect() throws InterruptedException {
        try {
            return connection.run(isContentGranted, List.copyOf(listeners));
        } catch (RuntimeException | Error e) {
            // An outermost loop: whatever is wrong in here or in JDA, the bot comes back.
            log.error("{}: the connection ended by a bug", with.settings().name(), e);
            return Ending.lost("a bug of mine: " + e.getClass().getSimpleName());
        }
    }

    private Duration pause(Ending ending, int attempt) {
        boolean isHopeless = switch (ending.kind()) {
            case TOKEN_REFUSED -> true;
            case LOST -> false;
            case INTENTS_REFUSED -> !isContentGranted;
        };
        Pauses pauses = isHopeless ? with.timing().refused() : with.timing().reconnect();
        return pauses.before(attempt, with.random());
    }

    private void rest(Ending ending, boolean wasWelcome, Duration pause) {
        Instant now = with.clock().instant();
        if (ending.kind() == Ending.Kind.INTENTS_REFUSED && isContentGranted) {
            // Without the content of messages most of it works; so this is no outage yet.
            isContentGranted = false;
            outage = Outage.beginning(now);
        } else {
            outage = (wasWelcome ? Outage.beginning(now) : outage).endured(ending.why(), now, pause);
        }
        log.warn(
                "{}: not connected: {}; next attempt in {} s", with.settings().name(), ending.why(), pause.toSeconds());
        Connection ended = connection;
        connection = new Connection(with);
        with.rooms().leave();
        ended.close(GOODBYE);
        with.dispatches().giveUp(ending.why());
    }

    /** No further attempts. */
    void stop() {
        stopped.countDown();
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
