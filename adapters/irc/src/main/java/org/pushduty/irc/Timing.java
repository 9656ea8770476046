package org.pushduty.irc;

import java.time.Duration;

/**
 * How long things may take; tests shorten them.
 *
 * @param connect for the TCP connection and again for the TLS handshake
 * @param registration from the open socket until the server welcomes us
 * @param answer for a WHOIS, a topic, SASL
 * @param ping between two of our own PINGs; two missed ones end the connection
 * @param reconnect pauses between attempts to connect
 * @param rejoin pauses between attempts to join
 * @param regain between attempts to get the wanted nick back
 * @param keep how long a line waits for a connection that was lost
 */
record Timing(
        Duration connect,
        Duration registration,
        Duration answer,
        Duration ping,
        Pauses reconnect,
        Pauses rejoin,
        Duration regain,
        Duration keep) {

    static final Timing USUAL = new Timing(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            new Pauses(Duration.ofSeconds(1), Duration.ofMinutes(5)),
            new Pauses(Duration.ofSeconds(3), Duration.ofMinutes(5)),
            Duration.ofMinutes(1),
            Duration.ofMinutes(3));
}
