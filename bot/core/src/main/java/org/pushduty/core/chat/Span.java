package org.pushduty.core.chat;

import java.time.Instant;

/** A stretch of text in a {@link Card}. */
public sealed interface Span {

    static Span words(String text) {
        return new Words(text);
    }

    static Span link(String label, String url) {
        return new Link(label, url);
    }

    static Span moment(Instant at) {
        return new Moment(at);
    }

    /** Text that means nothing but itself. */
    record Words(String text) implements Span {
        public Words {
            text = PlainText.of(text);
        }
    }

    /** @param label what is read instead of the address */
    record Link(String label, String url) implements Span {
        public Link {
            label = PlainText.of(label);
            url = PlainText.of(url);
        }
    }

    /** A point in time, which a network may show in its reader's own zone. */
    record Moment(Instant at) implements Span {}
}
