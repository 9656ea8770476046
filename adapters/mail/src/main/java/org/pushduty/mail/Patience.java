package org.pushduty.mail;

import java.time.Duration;

/**
 * How long things may take; tests shorten them.
 *
 * @param connect for one address of the server to take the connection
 * @param answer for each answer before the end of the letter
 * @param talk for everything before the end of the letter together, however the server drips
 * @param verdict for the answer to the end of the letter. Ten minutes (RFC 5321, section 4.5.3.2.6): the server does
 *     its work then, and who leaves before it says so cannot know whether the letter is out
 * @param leave for the server to answer our goodbye
 */
record Patience(Duration connect, Duration answer, Duration talk, Duration verdict, Duration leave) {
    static final Patience USUAL = new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofSeconds(5));
}
