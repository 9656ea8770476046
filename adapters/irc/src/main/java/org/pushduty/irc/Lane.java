package org.pushduty.irc;

/** The order in which lines go out: those of an earlier lane first, but see {@link Lanes}. */
enum Lane {
    /** What keeps the connection alive: not paced, though later lines pay for it. Lost with the connection. */
    URGENT,
    /**
     * The question whether all has arrived, when there is nothing more to say: neither paced nor paid for, because what
     * waits for its answer goes on no faster than the server answers. Lost with the connection.
     */
    CONFIRMATION,
    /** What somebody waits for. Lost with the connection. */
    QUESTION,
    /** An answer in a channel. */
    CHANNEL,
    /** An answer to one person. */
    PRIVATE,
    /** What is said unasked, and is followed: whoever handed it over is told if the connection is lost. */
    ANNOUNCEMENT;

    boolean isPaced() {
        return this != URGENT && this != CONFIRMATION;
    }

    /** Whether its lines are there to be read by people. */
    boolean isSaid() {
        return this == CHANNEL || this == PRIVATE || this == ANNOUNCEMENT;
    }
}
