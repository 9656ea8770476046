package org.pushduty.discord;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Growing pauses: each twice the one before, up to {@code most}. */
record Pauses(Duration first, Duration most) {

    /**
     * The pause before attempt number {@code attempt} (the first is 0), between half and the whole of its length, so
     * that many bots do not come back in the same second.
     */
    Duration before(int attempt, RandomGenerator random) {
        long whole = Math.min(most.toMillis(), first.toMillis() << Math.min(attempt, 20));
        return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
    }
}
