package org.pushduty.irc;

import java.time.Duration;
import org.pushduty.irc.IrcSettings.Pace;

/** How many lines may be sent now. Not safe for several threads; its owner's lock guards it. */
final class TokenBucket {
    private final Pace pace;
    private double tokens;
    private long asOf;

    /** @param now on {@link System#nanoTime}'s scale, like every {@code now} here */
    TokenBucket(Pace pace, long now) {
        this.pace = pace;
        this.tokens = pace.burst();
        this.asOf = now;
    }

    /** How long to wait for the next line; not positive where it may go now. */
    Duration untilNext(long now) {
        refill(now);
        return Duration.ofNanos((long) Math.ceil((1 - tokens) * pace.period().toNanos()));
    }

    /** Counts a line; one that could not wait is paid for by the next ones. */
    void take(long now) {
        refill(now);
        tokens = Math.max(tokens - 1, -pace.burst());
    }

    private void refill(long now) {
        long period = Math.max(1, pace.period().toNanos());
        tokens = Math.min(pace.burst(), tokens + (double) (now - asOf) / period);
        asOf = now;
    }
}
