package org.pushduty.core.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.chat.Card;
import org.pushduty.core.chat.Span;
import org.pushduty.core.push.Hold;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.text.Moments;
import org.pushduty.core.train.RepositoryName;

/** Something that stands between now and the push. */
sealed interface Obstacle {

    /** With owner, age and what clears it. */
    String line(Moments moments);

    /** The same, laid out. */
    Card.Field field();

    /** Whether it is more than what is still to come. */
    boolean isBad(Instant now);

    /** Somebody holds the train. */
    record Held(Hold hold) implements Obstacle {
        @Override
        public String line(Moments moments) {
            return name() + " by " + hold.owner() + ", " + moments.age(hold.since()) + " old"
                    + hold.until().map(end -> ", ends " + moments.shown(end)).orElse("") + ": " + hold.reason()
                    + " · cleared by " + remedy();
        }

        @Override
        public Card.Field field() {
            List<Span> spans = new ArrayList<>(
                    List.of(Span.words(hold.owner() + ": " + hold.reason() + " · since "), Span.moment(hold.since())));
            hold.until().ifPresent(end -> spans.addAll(List.of(Span.words(" · ends "), Span.moment(end))));
            spans.add(Span.words(" · " + remedy()));
            return new Card.Field(name(), spans);
        }

        @Override
        public boolean isBad(Instant now) {
            return true;
        }

        private String name() {
            return "hold " + hold.number();
        }

        private String remedy() {
            return "!unhold " + hold.number();
        }
    }

    /** @param by who asked for it */
    record BeingTagged(TagStep step, String by) implements Obstacle {
        @Override
        public String line(Moments moments) {
            return name() + " " + told() + " " + moments.age(step.at()) + " ago";
        }

        @Override
        public Card.Field field() {
            return Card.Field.of(name(), Span.words(told() + " "), Span.moment(step.at()));
        }

        @Override
        public boolean isBad(Instant now) {
            return false;
        }

        private String name() {
            return step.repository() + " " + step.revision();
        }

        private String told() {
            return "is being tagged, asked for by " + by;
        }
    }

    /** @param due when the push was, or is, to be tagged */
    record Untagged(RepositoryName repository, Push push, Instant due) implements Obstacle {
        @Override
        public String line(Moments moments) {
            return repository + " " + told() + ", " + (isBad(moments.now()) ? "since " : "due ") + moments.shown(due)
                    + ", " + moments.distance(due) + " · cleared by !tag";
        }

        @Override
        public Card.Field field() {
            return Card.Field.of(
                    repository.text(), Span.words(told() + ", due "), Span.moment(due), Span.words(" · !tag"));
        }

        @Override
        public boolean isBad(Instant now) {
            return due.isBefore(now);
        }

        private String told() {
            return "is not tagged for " + push.name() + ": " + push.hero();
        }
    }
}
