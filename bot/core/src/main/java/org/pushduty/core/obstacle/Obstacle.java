package org.pushduty.core.obstacle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.chat.Card;
import org.pushduty.core.chat.Span;

/**
 * Something that stands between now and a push, told as of now.
 *
 * @param name what it is, in a few words: {@code hold 3}
 * @param told the whole of it in one line, with owner and age, without the remedy
 * @param brief the same in as few words as a list of them needs
 * @param details what a card shows beside the name, without the remedy
 * @param owners names of the people who have to act, as far as they are known
 * @param remedy what clears it, as a person would type it; or blank
 * @param isBad whether it is more than what is still to come
 */
public record Obstacle(
        Kind kind,
        String name,
        String told,
        String brief,
        List<Span> details,
        List<String> owners,
        Instant since,
        String remedy,
        boolean isBad) {

    /** What kind of thing it is; the more urgent first. */
    public enum Kind {
        HOLD,
        NO_GO,
        BLOCKER,
        BEING_TAGGED,
        UNTAGGED,
        /** A pick that was approved and is in no tag. */
        APPROVED_PICK,
        SIGN_OFF,
        TASK,
        /** A pick that nobody has decided about: it alone does not keep a push from going out. */
        WANTED_PICK
    }

    public Obstacle {
        details = List.copyOf(details);
        owners = List.copyOf(owners);
    }

    /** Whether the push must not go out while it stands. */
    public boolean blocks() {
        return kind != Kind.WANTED_PICK;
    }

    public String line() {
        return told + (remedy.isBlank() ? "" : " · cleared by " + remedy);
    }

    public Card.Field field() {
        List<Span> spans = new ArrayList<>(details);
        if (!remedy.isBlank()) {
            spans.add(Span.words(" · " + remedy));
        }
        return new Card.Field(name, spans);
    }
}
