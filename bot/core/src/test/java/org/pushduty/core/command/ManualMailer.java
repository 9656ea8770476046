package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.effect.Letter;
import org.pushduty.core.port.Mailer;
import org.pushduty.core.port.Passage;

/** A mailer that does what the test says, when it says so. */
final class ManualMailer implements Mailer {
    final List<Letter> handed = new ArrayList<>();
    final List<Passage> passages = new ArrayList<>();

    @Override
    public void send(Letter letter, Passage passage) {
        handed.add(letter);
        passages.add(passage);
    }

    /** Of the letter that was handed over last. */
    Passage passage() {
        return passages.get(passages.size() - 1);
    }

    @Override
    public String access() {
        return "fine";
    }
}
