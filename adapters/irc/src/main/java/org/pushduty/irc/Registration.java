package org.pushduty.irc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The capabilities, asked for before the server's welcome, with the {@link Login} among them. Whatever goes wrong in
 * it, it ends, so that the bot is never left half-registered. Not safe for several threads: {@link Session}'s lock
 * guards it.
 */
final class Registration {
    // Each is asked for by itself: servers accept or refuse a request as a whole, and one with sasl in it is refused
    // while services are down.
    private static final List<String> WANTED =
            List.of("account-tag", "message-tags", "extended-join", "account-notify", "chghost");

    private final Login login;
    private final OutboundQueue queue;
    private final Map<String, String> offered = new LinkedHashMap<>();
    private final Set<String> granted = new HashSet<>();
    private int unanswered;
    private boolean isListed;
    private boolean isOver;

    Registration(Login login, OutboundQueue queue) {
        this.login = login;
        this.queue = queue;
    }

    boolean hasGranted(String capability) {
        return granted.contains(capability);
    }

    void handle(IrcLine line) {
        if (line.command().equals("CAP")) {
            capability(line);
        } else {
            login.handle(line);
        }
        endWhereDone();
    }

    /** Goes on without what has not been answered yet. */
    void giveUp() {
        login.giveUp();
        unanswered = 0;
        isListed = true;
        endWhereDone();
    }

    /**
     * Asks for an account once more where the bot has none: services may be back. Not every server tells; InspIRCd 3.15
     * has cap-notify, and says nothing of SASL.
     */
    void logInAgain() {
        // A server that lists nothing has no capabilities at all.
        if (!login.isIn() && !offered.isEmpty() && maySpeakPlain()) {
            login.requestAgain();
        }
    }

    private void capability(IrcLine line) {
        List<String> names = List.of(line.last().strip().split(" "));
        switch (line.param(1)) {
            case "LS" -> list(line, names);
            case "NEW" -> offeredLater(names);
            case "DEL" -> {
                granted.removeAll(names);
                offered.keySet().removeAll(names);
            }
            case "ACK" -> {
                granted.addAll(names);
                unanswered--;
                if (names.contains("sasl")) {
                    login.granted();
                }
            }
            case "NAK" -> {
                unanswered--;
                if (names.contains("sasl")) {
                    login.unavailable();
                }
            }
            default -> {
                // LIST is never asked for.
            }
        }
    }

    private void list(IrcLine line, List<String> names) {
        remember(names);
        // CAP LS 302: all lines but the last one have a star before the list.
        if (!isListed && (line.params().size() < 4 || !line.param(2).equals("*"))) {
            isListed = true;
            request(WANTED);
            if (offered.containsKey("sasl") && maySpeakPlain()) {
                unanswered++;
                login.request();
            }
        }
    }

    // Services are back, or the server has learnt something.
    private void offeredLater(List<String> names) {
        remember(names);
        request(WANTED.stream().filter(names::contains).toList());
        if (names.stream().map(Registration::nameOf).anyMatch("sasl"::equals) && maySpeakPlain()) {
            login.request();
        }
    }

    private void remember(List<String> names) {
        for (String offer : names) {
            int equals = offer.indexOf('=');
            offered.put(nameOf(offer), equals < 0 ? "" : offer.substring(equals + 1));
        }
    }

    /** {@code sasl} of {@code sasl=PLAIN}. */
    private static String nameOf(String offer) {
        int equals = offer.indexOf('=');
        return equals < 0 ? offer : offer.substring(0, equals);
    }

    private void request(List<String> capabilities) {
        List<String> asked = new ArrayList<>(capabilities);
        asked.retainAll(offered.keySet());
        unanswered += asked.size();
        asked.forEach(capability -> queue.urgent("CAP REQ :" + capability));
    }

    private boolean maySpeakPlain() {
        String mechanisms = offered.getOrDefault("sasl", "");
        return mechanisms.isBlank() || List.of(mechanisms.split(",")).contains("PLAIN");
    }

    private void endWhereDone() {
        if (!isOver && isListed && unanswered <= 0 && !login.isUnderWay()) {
            isOver = true;
            queue.urgent("CAP END");
        }
    }
}
