package org.pushduty.irc;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.people.Account;

/**
 * Asks the server who is logged in behind a nick. Only numeric 330 counts: 307 and services' own words can be had for a
 * nick alone. Not safe for several threads: {@link Session}'s lock guards it.
 */
final class Whois {
    private static final int MASKS = 500;

    private final String network;
    private final OutboundQueue queue;
    private final Map<String, Question> open = new HashMap<>();

    // user@host of those who spoke: whoever has the nick by now may be another.
    private final Map<String, String> masks = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MASKS;
        }
    };

    private static final class Question {
        private final CompletableFuture<Identity> answer = new CompletableFuture<>();
        private String account = "";
        private String mask = "";
    }

    Whois(String network, OutboundQueue queue) {
        this.network = network;
        this.queue = queue;
    }

    /** Somebody spoke with this nick, folded, from this {@code user@host}. */
    void spoke(String nick, String mask) {
        masks.remove(nick);
        masks.put(nick, mask);
    }

    /** @param folded how {@code nick} is kept here */
    CompletableFuture<Identity> ask(String nick, String folded) {
        Question question = open.get(folded);
        if (question == null) {
            question = new Question();
            open.put(folded, question);
            queue.question("WHOIS " + nick);
        }
        return question.answer;
    }

    /** @param folded the nick that the line is about */
    void handle(IrcLine line, String folded) {
        Question question = open.get(folded);
        if (question == null || !line.isFromServer()) {
            return;
        }
        switch (line.command()) {
            case "311" -> question.mask = line.param(2) + "@" + line.param(3);
            case "330" -> question.account = line.param(2);
            case "318", "401" -> {
                open.remove(folded);
                answer(question, identity(folded, question));
            }
            default -> {
                // The rest of a WHOIS: channels, idle time, and 307, which proves a nick at best.
            }
        }
    }

    /** That question has waited long enough, where it is still the same one. */
    void giveUp(String folded, CompletableFuture<Identity> asked) {
        Optional.ofNullable(open.get(folded))
                .filter(question -> question.answer == asked)
                .ifPresent(question -> {
                    open.remove(folded);
                    answer(question, Identity.unproven());
                });
    }

    /** The connection is gone. */
    void giveUp() {
        open.values().forEach(question -> answer(question, Identity.unproven()));
        open.clear();
    }

    private Identity identity(String folded, Question question) {
        boolean isWhoSpoke = masks.getOrDefault(folded, question.mask).equals(question.mask);
        boolean isKnown = !question.account.isBlank() && !question.account.equals("*") && isWhoSpoke;
        return isKnown ? Identity.proven(new Account(network, "irc", question.account)) : Identity.unproven();
    }

    // On another thread: what hangs on the answer is not ours to run while we hold a lock.
    private static void answer(Question question, Identity identity) {
        var unused = question.answer.completeAsync(() -> identity);
    }
}
