package org.pushduty.irc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pushduty.irc.IrcSettings.Self;

/**
 * The exchange before the server's welcome: capabilities and SASL. Whatever goes wrong in it, it ends, so that the bot
 * is never left half-registered. Not safe for several threads: {@link Session}'s lock guards it.
 */
final class Registration {
    // Each is asked for by itself: servers accept or refuse a request as a whole, and one with sasl in it is refused
    // while services are down.
    private static final List<String> WANTED = List.of("account-tag", "message-tags");
    // RFC 4616 has no limit, but IRCv3's SASL sends 400 bytes a line.
    private static final int SASL_CHUNK = 400;

    private final Self self;
    private final OutboundQueue queue;
    private final Map<String, String> offered = new LinkedHashMap<>();
    private final Set<String> granted = new HashSet<>();
    private int unanswered;
    private boolean isLoggingIn;
    private boolean isLoggedIn;
    private boolean isOver;
    private String trouble;

    Registration(Self self, OutboundQueue queue) {
        this.self = self;
        this.queue = queue;
        this.trouble = self.hasAccount() ? "the server offers no SASL" : "";
    }

    boolean hasGranted(String capability) {
        return granted.contains(capability);
    }

    /** Why the bot has no account here; blank where it has, or wants none. */
    String trouble() {
        return isLoggedIn ? "" : trouble;
    }

    void handle(IrcLine line) {
        switch (line.command()) {
            case "CAP" -> capability(line);
            case "AUTHENTICATE" -> authenticate(line);
            case "903" -> {
                isLoggedIn = true;
                loggedIn();
            }
            case "902", "904", "905", "906", "907", "908" -> refused(IrcText.readable(line.last()));
            default -> {
                // Nothing of ours.
            }
        }
    }

    /** Goes on without what has not been answered yet. */
    void giveUp() {
        if (!isOver && isLoggingIn) {
            trouble = "SASL was not answered";
        }
        isLoggingIn = false;
        unanswered = 0;
        endWhereDone();
    }

    private void capability(IrcLine line) {
        switch (line.param(1)) {
            case "LS" -> list(line);
            case "ACK" -> granted(line);
            case "NAK" -> answered(line);
            default -> {
                // NEW and DEL: what was granted stays as it is until the next connection.
            }
        }
    }

    private void list(IrcLine line) {
        for (String capability : line.last().split(" ")) {
            int equals = capability.indexOf('=');
            offered.put(
                    equals < 0 ? capability : capability.substring(0, equals),
                    equals < 0 ? "" : capability.substring(equals + 1));
        }
        // CAP LS 302: all lines but the last one have a star before the list.
        if (line.params().size() < 4 || !line.param(2).equals("*")) {
            ask();
        }
    }

    private void ask() {
        List<String> asked = new ArrayList<>(WANTED);
        if (self.hasAccount() && knowsPlain()) {
            asked.add("sasl");
        }
        asked.retainAll(offered.keySet());
        unanswered = asked.size();
        asked.forEach(capability -> queue.urgent("CAP REQ :" + capability));
        endWhereDone();
    }

    private boolean knowsPlain() {
        String mechanisms = offered.getOrDefault("sasl", "");
        return mechanisms.isBlank() || List.of(mechanisms.split(",")).contains("PLAIN");
    }

    private void granted(IrcLine line) {
        List<String> capabilities = List.of(line.last().strip().split(" "));
        granted.addAll(capabilities);
        if (capabilities.contains("sasl") && !isOver) {
            isLoggingIn = true;
            queue.urgent("AUTHENTICATE PLAIN");
        }
        answered(line);
    }

    private void answered(IrcLine line) {
        if (line.last().strip().equals("sasl") && line.param(1).equals("NAK")) {
            trouble = "the server refused SASL";
        }
        unanswered--;
        endWhereDone();
    }

    private void authenticate(IrcLine line) {
        if (!isLoggingIn || !line.last().equals("+")) {
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

    private void refused(String reason) {
        trouble = "SASL failed: " + reason;
        loggedIn();
    }

    private void loggedIn() {
        isLoggingIn = false;
        endWhereDone();
    }

    private void endWhereDone() {
        if (!isOver && unanswered <= 0 && !isLoggingIn) {
            isOver = true;
            queue.urgent("CAP END");
        }
    }
}
