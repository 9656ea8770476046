package org.pushduty.irc;

import java.util.Optional;

/** The two CTCP questions that are answered; all others, and /me, are nothing for a bot. */
final class Ctcp {
    private static final int ECHO = 32;

    private Ctcp() {}

    /** The line that answers a CTCP request. */
    static Optional<String> answer(IrcLine line) {
        String request = line.last().replace("\u0001", "").strip();
        if (request.equals("VERSION")) {
            return Optional.of(reply(line, "VERSION Pushduty"));
        }
        if (request.startsWith("PING ")) {
            return Optional.of(reply(line, IrcText.head(IrcText.readable(request), ECHO)));
        }
        return Optional.empty();
    }

    private static String reply(IrcLine line, String text) {
        return "NOTICE " + IrcText.word(line.nick()) + " :\u0001" + text + "\u0001";
    }
}
