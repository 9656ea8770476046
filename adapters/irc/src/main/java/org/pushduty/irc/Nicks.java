package org.pushduty.irc;

import java.util.random.RandomGenerator;

/** The bot's nick during one connection, and the way back to the wanted one. {@link Session}'s lock guards it. */
final class Nicks {
    private static final int TRIES = 10;
    // RFC 2812 allows 9 characters, and some servers still do.
    private static final int SHORT = 6;

    private final String wanted;
    private final RandomGenerator random;
    private String current;
    private int tries;

    Nicks(String wanted, RandomGenerator random) {
        this.wanted = wanted;
        this.current = wanted;
        this.random = random;
    }

    String wanted() {
        return wanted;
    }

    String current() {
        return current;
    }

    void are(String nick) {
        current = nick;
    }

    /** Another nick to try where one is refused before the welcome; blank when it is time to give up. */
    String another() {
        tries++;
        if (tries > TRIES) {
            return "";
        }
        if (tries <= 2) {
            return wanted + tries;
        }
        return wanted.substring(0, Math.min(SHORT, wanted.length())) + random.nextInt(100, 1000);
    }
}
