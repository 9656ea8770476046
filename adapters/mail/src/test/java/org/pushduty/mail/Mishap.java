package org.pushduty.mail;

import java.time.Duration;

/**
 * What a {@link SmtpServer} does wrong at one step.
 *
 * @param taking whether it takes the letter before; counts at {@link Step#END} only
 * @param reply what it says instead of the right thing
 */
public record Mishap(Step at, Kind kind, boolean taking, String reply, Duration delay) {
    /** The ways to go wrong. */
    public enum Kind {
        SAYS,
        HANGS_UP,
        /** For ever. */
        FALLS_SILENT,
        /** And does the right thing then. */
        IS_LATE
    }

    public static Mishap says(Step at, String reply) {
        return new Mishap(at, Kind.SAYS, false, reply, Duration.ZERO);
    }

    public static Mishap hangsUp(Step at) {
        return new Mishap(at, Kind.HANGS_UP, false, "", Duration.ZERO);
    }

    public static Mishap fallsSilent(Step at) {
        return new Mishap(at, Kind.FALLS_SILENT, false, "", Duration.ZERO);
    }

    public static Mishap isLate(Step at, Duration delay) {
        return new Mishap(at, Kind.IS_LATE, false, "", delay);
    }

    /** The same, after the letter is in the mail box. */
    public Mishap afterTaking() {
        return new Mishap(at, kind, true, reply, delay);
    }

    @Override
    public String toString() {
        return at + " " + kind + (taking ? " after taking" : "") + (reply.isEmpty() ? "" : " " + reply);
    }
}
