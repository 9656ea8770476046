package org.pushduty.discord.standin;

import java.time.Clock;
import java.time.Instant;

/** Gives out ids as Discord does: milliseconds since 2015 in the upper 42 bits, so that they sort by time. */
final class Snowflakes {
    private static final long EPOCH = 1_420_070_400_000L;
    private static final int TIME_SHIFT = 22;

    private final Clock clock;
    private long last;

    Snowflakes(Clock clock) {
        this.clock = clock;
    }

    synchronized long next() {
        last = Math.max(last + 1, (clock.millis() - EPOCH) << TIME_SHIFT);
        return last;
    }

    /** When the id was given out. */
    static Instant moment(long id) {
        return Instant.ofEpochMilli((id >> TIME_SHIFT) + EPOCH);
    }
}
