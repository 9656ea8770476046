package org.pushduty.discord;

import java.time.Duration;

/**
 * How long things may take; tests shorten them.
 *
 * @param answer for one request of the REST interface, and for a connection to either interface
 * @param login from the first request until all servers are known
 * @param grace how long a lost gateway counts as there: requests go another way, and most losses are mended within it
 * @param reconnect pauses between attempts to log in
 * @param refused pauses between attempts with a token that was refused: Discord resets tokens that ask too often
 */
record Timing(Duration answer, Duration login, Duration grace, Pauses reconnect, Pauses refused) {

    static final Timing USUAL = new Timing(
            Duration.ofSeconds(10),
            Duration.ofMinutes(2),
            Duration.ofSeconds(3),
            new Pauses(Duration.ofSeconds(2), Duration.ofMinutes(5)),
            new Pauses(Duration.ofHours(1), Duration.ofHours(6)));
}
