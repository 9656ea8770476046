package org.pushduty.irc;

/** The order in which lines go out: those of an earlier lane first, but see {@link Lanes}. */
enum Lane {
    /** What keeps the connection alive: not paced, though later lines pay for it. Lost with the connection. */
    URGENT,
    /** What somebody waits for. Lost with the connection. */
    QUESTION,
    CHANNEL,
    PRIVATE;

    /** Whether its lines wait for the next connection. */
    boolean isKept() {
        return this == CHANNEL || this == PRIVATE;
    }
}
