package org.pushduty.irc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.people.Account;
import org.pushduty.irc.Speakers.Voice;

/**
 * Asks the server who is logged in behind a nick. Only numeric 330 counts: 307 and services' own words can be had for a
 * nick alone. Not safe for several threads: {@link Session}'s lock guards it.
 */
final class Whois {
    private final String network;
    private final OutboundQueue queue;
    private final Map<String, Question> open = new HashMap<>();

    private static final class Question {
        private final CompletableFuture<Identity> answer = new CompletableFuture<>();
        private final Voice asked;
        private String account = "";
        private String mask = "";
        private boolean isSpoilt;

        Question(Voice asked) {
            this.asked = asked;
        }
    }

    Whois(String network, OutboundQueue queue) {
        this.network = network;
        this.queue = queue;
    }

    /** Whether {@code nick} is still the one who spoke, and who that is. */
    CompletableFuture<Identity> ask(String nick, Voice voice) {
        Question question = open.get(voice.nick());
        if (question == null) {
            question = new Question(voice);
            open.put(voice.nick(), question);
            queue.question("WHOIS " + nick);
        }
        return question.isSpoilt || !question.asked.equals(voice)
                ? CompletableFuture.completedFuture(Identity.unproven())
                : question.answer;
    }

    /** Who had that nick has it no longer: the answer will be about somebody else, or about nobody. */
    void left(String folded) {
        Optional.ofNullable(open.get(folded)).ifPresent(question -> question.isSpoilt = true);
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
                answer(question, identity(question));
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

    private Identity identity(Question question) {
        boolean isWhoSpoke = question.asked.mask().equals(question.mask);
        boolean isKnown = !question.account.isBlank() && !question.account.equals("*");
        return isKnown && isWhoSpoke && !question.isSpoilt
                ? Identity.proven(new Account(network, "irc", question.account))
                : Identity.unproven();
    }

    // On another thread: what hangs on the answer is not ours to run while we hold a lock.
    private static void answer(Question question, Identity identity) {
        var unused = question.answer.completeAsync(() -> identity);
    }
}
