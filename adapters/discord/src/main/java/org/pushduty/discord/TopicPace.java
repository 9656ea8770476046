package org.pushduty.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Two changes in ten minutes is what Discord lets each channel have, name and topic together. What was changed before
 * this process is not counted here: then Discord says how long to wait. Safe for several threads.
 */
final class TopicPace {
    private static final int CHANGES = 2;
    private static final Duration PERIOD = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<String, Deque<Instant>> changes = new HashMap<>();
    private final Map<String, Instant> blocked = new HashMap<>();

    TopicPace(Clock clock) {
        this.clock = clock;
    }

    /** When the next one may be made, where that is not now. */
    synchronized Optional<Instant> waits(String channel) {
        Instant now = clock.instant();
        Deque<Instant> recent = changes.getOrDefault(channel, new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peek().plus(PERIOD).isAfter(now)) {
            recent.remove();
        }
        Instant byCount = recent.size() < CHANGES ? now : recent.element().plus(PERIOD);
        Instant told = blocked.getOrDefault(channel, now);
        return Optional.of(byCount.isAfter(told) ? byCount : told).filter(now::isBefore);
    }

    /** One is made now. */
    synchronized void count(String channel) {
        changes.computeIfAbsent(channel, name -> new ArrayDeque<>()).add(clock.instant());
    }

    /** Discord has said itself how long to wait. */
    synchronized Instant block(String channel, Duration time) {
        Instant until = clock.instant().plus(time);
        blocked.put(channel, until);
        return until;
    }
}
