package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

/** What every line must be that the bot writes to a server. */
final class WireLines {
    private static final Set<String> VERBS = Set.of(
            "AUTHENTICATE",
            "CAP",
            "JOIN",
            "NICK",
            "NICKSERV",
            "NOTICE",
            "PASS",
            "PING",
            "PONG",
            "PRIVMSG",
            "QUIT",
            "TOPIC",
            "USER",
            "WHO",
            "WHOIS");
    private static final int LINE = 510;

    private WireLines() {}

    /** @param line without its CR and LF, its bytes read as UTF-8 */
    static void check(String line) {
        assertThat(VERBS).as(line).contains(line.split(" ", 2)[0]);
        assertThat(IrcText.bytes(line)).as(line).isLessThanOrEqualTo(LINE);
        String text =
                line.matches("NOTICE \\S+ :\\x01(VERSION|PING) [^\\x01]*\\x01") ? line.replace("\u0001", "") : line;
        assertThat(text.chars()).as(line).noneMatch(Character::isISOControl);
    }
}
