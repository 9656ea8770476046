package org.pushduty.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One JDA, from its login to its end; it mends lost gateways by itself. {@link #run} is called once. */
final class Connection {
    private static final Logger log = LoggerFactory.getLogger(Connection.class);
    private static final Set<GatewayIntent> INTENTS =
            EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);

    private final Surroundings with;
    private final Attendance attendance;
    private final Traffic traffic;
    private volatile Optional<JDA> jda = Optional.empty();

    Connection(Surroundings with) {
        this.with = with;
        attendance = new Attendance(with);
        traffic = new Traffic(with.dispatches(), () -> attendance.end(Ending.tokenRefused()));
    }

    Attendance attendance() {
        return attendance;
    }

    /** There from the login on, whether the gateway is connected or not. */
    Optional<JDA> jda() {
        return jda;
    }

    /** Logs in and stays, until it has ended for good. */
    Ending run(boolean isContentAskedFor, Collection<EventListener> listeners) throws InterruptedException {
        Set<GatewayIntent> intents = EnumSet.copyOf(INTENTS);
        if (isContentAskedFor) {
            intents.add(GatewayIntent.MESSAGE_CONTENT);
        }
        List<EventListener> all = new ArrayList<>();
        all.add(attendance);
        listeners.forEach(listener -> all.add(whileItCounts(listener)));
        try {
            jda = Optional.of(with.jdas().logIn(intents, traffic, all));
            return stay();
        } catch (InvalidTokenException e) {
            return Ending.tokenRefused();
        } catch (RuntimeException e) {
            // JDA throws what its own code and OkHttp's happen to: all of it means that there is no login yet.
            return Ending.lost(Reasons.of(e));
        }
    }

    private EventListener whileItCounts(EventListener listener) {
        return event -> {
            if (!attendance.hasEnded()) {
                listener.onEvent(event);
            }
        };
    }

    private Ending stay() throws InterruptedException {
        Duration look = with.timing().login().dividedBy(4);
        while (true) {
            try {
                return attendance.ended().get(look.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (attendance.isAwayLongerThan(with.timing().login(), with.clock())) {
                    // JDA can wait for ever for an event that the server does not send.
                    return Ending.lost("the gateway does not let the bot in");
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("nothing ends like this", e);
            }
        }
    }

    /** Sends what is queued and leaves, within that time. */
    void close(Duration limit) {
        jda.ifPresent(it -> {
            // JDA's shutdown waits for the lock of a connection attempt, which can take longer than we may.
            var leaving = new Thread(
                    () -> leave(it, limit), "discord-" + with.settings().name() + "-leaving");
            leaving.setDaemon(true);
            leaving.start();
            try {
                leaving.join(Math.max(1, limit.toMillis()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void leave(JDA leaver, Duration limit) {
        try {
            // Ends an attempt to reconnect, whose lock the shutdown would otherwise wait for in vain.
            leaver.setAutoReconnect(false);
            leaver.shutdown();
            if (!leaver.awaitShutdown(limit.multipliedBy(4).dividedBy(5))) {
                log.warn("{}: left with requests unsent", with.settings().name());
                leaver.shutdownNow();
            }
        } catch (InterruptedException e) {
            leaver.shutdownNow();
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            // It did not get the lock in time: the attempt that has it ends in the same way.
            log.warn("{}: left in the middle of connecting: {}", with.settings().name(), e.getMessage());
        }
    }
}
