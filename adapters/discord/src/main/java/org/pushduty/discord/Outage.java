package org.pushduty.discord;

import java.time.Duration;
import java.time.Instant;

/**
 * A network that the bot is not on.
 *
 * @param why the last trouble; blank before the first
 * @param next when it is tried again; in the past while it is being tried
 */
record Outage(Instant since, String why, Instant next) {

    /** The bot has only begun. */
    static Outage beginning(Instant now) {
        return new Outage(now, "", now);
    }

    /** The connection is lost, and being mended. */
    static Outage lost(Instant now, String why) {
        return new Outage(now, why, now);
    }

    /** An attempt to get a connection has failed. */
    Outage endured(String reason, Instant now, Duration pause) {
        return new Outage(since, reason, now.plus(pause));
    }

    /** {@code away for 12 min, connection refused, next attempt in 40 s}. */
    String told(Instant now) {
        if (why.isBlank()) {
            return "connecting for " + length(Duration.between(since, now));
        }
        String plan = next.isAfter(now)
                ? "next attempt in " + length(Duration.between(now, next).plusMillis(999))
                : "trying again now";
        return "away for " + length(Duration.between(since, now)) + ", " + why + ", " + plan;
    }

    private static String length(Duration length) {
        if (length.toSeconds() < 100) {
            return Math.max(0, length.toSeconds()) + " s";
        }
        if (length.toMinutes() < 100) {
            return length.toMinutes() + " min";
        }
        return length.toHours() < 48 ? length.toHours() + " h" : length.toDays() + " days";
    }
}
