package org.pushduty.discord.standin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The stand-in's time: that of the machine, and ahead of it by what a test has added. It cannot stand still, for JDA
 * compares the ids of interactions with the machine's time. Safe for several threads.
 */
public final class StandinClock extends Clock {
    private final AtomicLong aheadMillis = new AtomicLong();

    /** Lets that much time pass at once: for rate limits, the three seconds to answer and the life of tokens. */
    public void advance(Duration time) {
        aheadMillis.addAndGet(time.toMillis());
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plusMillis(aheadMillis.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Discord's time is UTC");
    }
}
