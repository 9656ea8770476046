package org.pushduty.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Optional;
import org.pushduty.core.effect.Letter;
import org.pushduty.core.port.Passage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt at one letter; its passage is told how it fares, once. */
final class Attempt {
    private static final Logger log = LoggerFactory.getLogger(Attempt.class);

    private final Letter letter;
    private final Passage passage;
    private boolean hasLeft;
    private boolean isTold;

    Attempt(Letter letter, Passage passage) {
        this.letter = letter;
        this.passage = passage;
    }

    /** Tries it; whatever goes wrong is told to the passage, and nothing is thrown. */
    void at(Server server) {
        try {
            Optional<String> fault = Fields.fault(letter);
            if (fault.isPresent()) {
                passage.refused(fault.get());
                return;
            }
            send(LetterMessage.of(letter), server);
        } catch (MessagingException | RuntimeException | StackOverflowError e) {
            log.error("the letter {} met an error of ours", letter.id(), e);
            fail("an error of the bot's own");
        }
    }

    private void send(LetterMessage message, Server server) {
        try (Line line = server.dial()) {
            Talk talk = server.talk(line);
            try {
                talk.open();
                talk.send(message, this::leave, this::judge);
            } catch (MessagingException | IOException e) {
                talk.no().ifPresent(this::judge);
                fail(Server.reason(line, talk, e));
            }
            talk.bye();
        } catch (IOException e) {
            fail(Reasons.of(e));
        }
    }

    private void leave() {
        passage.leaving();
        hasLeft = true;
    }

    private void judge(Reply reply) {
        if (isTold) {
            return;
        }
        isTold = true;
        if (reply.isYes()) {
            passage.arrived();
        } else if (reply.isNotNow() || reply.isOfLogIn()) {
            passage.returned(reply.story());
        } else if (reply.isNo()) {
            passage.refused(reply.story());
        } else {
            passage.lost(reply.story());
        }
    }

    private void fail(String reason) {
        if (isTold) {
            return;
        }
        isTold = true;
        if (hasLeft) {
            passage.lost(reason);
        } else {
            passage.returned(reason);
        }
    }
}
