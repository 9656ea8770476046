package org.pushduty.irc;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.pushduty.irc.IrcSettings.Self;

/**
 * Logs the bot in to its services account by SASL PLAIN: before the server's welcome, and after it where services were
 * away then, or have logged it out. Not safe for several threads: {@link Session}'s lock guards it.
 */
final class Login {
    // RFC 4616 has no limit, but IRCv3's SASL sends 400 bytes a line.
    private static final int SASL_CHUNK = 400;

    private enum State {
        OUT,
        ASKED,
        UNDER_WAY,
        IN,
        REFUSED
    }

    private final Self self;
    private final OutboundQueue queue;
    private State state = State.OUT;
    private String trouble = "the server offers no SASL";

    Login(Self self, OutboundQueue queue) {
        this.self = self;
        this.queue = queue;
    }

    /** Why the bot has no account here; blank where it has, or wants none. */
    String trouble() {
        return state == State.IN || !self.hasAccount() ? "" : trouble;
    }

    boolean isIn() {
        return state == State.IN;
    }

    boolean isUnderWay() {
        return state == State.ASKED || state == State.UNDER_WAY;
    }

    /** Asks for SASL; what comes of it is seen in {@link #handle}. */
    void request() {
        if (self.hasAccount() && state != State.IN) {
            state = State.ASKED;
            queue.urgent("CAP REQ :sasl");
        }
    }

    /** Asks once more where there is still no account; not after a refusal, which would only be repeated. */
    void requestAgain() {
        giveUp();
        if (state != State.REFUSED) {
            request();
        }
    }

    /** Goes on without what has not been answered yet. */
    void giveUp() {
        if (isUnderWay()) {
            state = State.OUT;
            trouble = "SASL was not answered";
        }
    }

    void granted() {
        if (state == State.ASKED) {
            state = State.UNDER_WAY;
            queue.urgent("AUTHENTICATE PLAIN");
        }
    }

    void unavailable() {
        if (state == State.ASKED) {
            state = State.OUT;
            trouble = "the server refused SASL";
        }
    }

    void handle(IrcLine line) {
        switch (line.command()) {
            case "AUTHENTICATE" -> authenticate(line);
            case "901" -> {
                // Services that come back may no longer know of a login that the server still knew of.
                state = State.OUT;
                trouble = "services have logged the bot out";
            }
            case "903" -> state = State.IN;
            case "902", "904", "905", "906", "907", "908" -> {
                state = State.REFUSED;
                trouble = "SASL failed: " + IrcText.readable(line.last());
            }
            default -> {
                // 900 says what 903 says, but others than SASL cause it as well.
            }
        }
    }

    private void authenticate(IrcLine line) {
        if (state != State.UNDER_WAY || !line.last().equals("+")) {
            return;
        }
        String plain = "\0" + self.saslAccount() + "\0" + self.saslPassword();
        String coded = Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        for (int from = 0; from < coded.length(); from += SASL_CHUNK) {
            queue.urgent("AUTHENTICATE " + coded.substring(from, Math.min(coded.length(), from + SASL_CHUNK)));
        }
        if (coded.length() % SASL_CHUNK == 0) {
            queue.urgent("AUTHENTICATE +");
        }
    }
}
