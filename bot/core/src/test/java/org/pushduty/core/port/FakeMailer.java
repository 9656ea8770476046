package org.pushduty.core.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pushduty.core.effect.Letter;

/** A mail server in memory that may be troubled. Safe for several threads. */
public final class FakeMailer implements Mailer {
    private final List<Letter> box = new ArrayList<>();
    private Optional<MailTrouble> trouble = Optional.empty();

    /** The letters that it has taken, oldest first. */
    public synchronized List<Letter> box() {
        return List.copyOf(box);
    }

    /** From now on, until it recovers. */
    public synchronized void suffer(MailTrouble what) {
        trouble = Optional.of(what);
    }

    public synchronized void recover() {
        trouble = Optional.empty();
    }

    @Override
    public synchronized void send(Letter letter, Passage passage) {
        if (has(MailTrouble.DOWN)) {
            passage.returned("the mail server is down");
            return;
        }
        if (has(MailTrouble.BUSY)) {
            passage.returned("the mail server says: 451 try later");
            return;
        }
        if (has(MailTrouble.REFUSES)
                || (has(MailTrouble.KNOWS_NOT_ALL) && letter.to().contains("gone@example.org"))) {
            passage.refused("the mail server says: 550 no such mailbox");
            return;
        }
        passage.leaving();
        box.add(letter);
        if (has(MailTrouble.LOSES_ANSWERS)) {
            passage.lost("the mail server did not answer");
        } else {
            passage.arrived();
        }
    }

    @Override
    public synchronized String access() {
        if (has(MailTrouble.DOWN)) {
            throw new OutsideException("mail", "greet the server", "the mail server is down");
        }
        return "it would talk to us";
    }

    private boolean has(MailTrouble what) {
        return trouble.filter(what::equals).isPresent();
    }
}
