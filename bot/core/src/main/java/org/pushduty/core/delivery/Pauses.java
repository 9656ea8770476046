package org.pushduty.core.delivery;

import java.time.Duration;
import java.time.Instant;

/** How long to wait before something is tried again. */
final class Pauses {
    /** The store may be away too; then the loop itself pauses. Signs of life are given as often. */
    static final Duration IDLE = Duration.ofSeconds(1);

    static final Duration LONGEST = Duration.ofMinutes(1);

    private static final Duration FIRST = Duration.ofSeconds(1);

    /** Whoever may not set a topic may not a minute later; becoming an operator is noticed at once. */
    static final Duration REFUSED = Duration.ofMinutes(30);

    private Pauses() {}

    /** After a failure; {@code attempts}: how many there were before, by the store. */
    static Duration growing(int attempts) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    /** Of the loop, where the next thing is due then. */
    static Duration until(Instant due, Instant now) {
        Duration wait = Duration.between(now, due);
        return wait.compareTo(IDLE) < 0 ? IDLE : wait;
    }
}
