package org.pushduty.core.chat;

import java.util.List;
import org.pushduty.core.chat.Utterance.Tone;

/**
 * An answer laid out: a title and fields. Networks that can show it so; the others say the public lines of the
 * {@link Answer} that it comes with, which hold the same.
 *
 * @param title in a few words, what it is about
 * @param tone how things stand: networks that have colours show it by theirs
 * @param fields in the order of reading; a network may leave out the last ones where it has no room, and then says so
 */
public record Card(String title, Tone tone, List<Field> fields) {

    /**
     * @param name what the value is, in a few words
     * @param value the spans one after the other, nothing between them
     */
    public record Field(String name, List<Span> value) {
        public Field {
            name = PlainText.of(name);
            value = List.copyOf(value);
        }

        public static Field of(String name, Span... value) {
            return new Field(name, List.of(value));
        }

        public static Field of(String name, String words) {
            return of(name, Span.words(words));
        }
    }

    public Card {
        title = PlainText.of(title);
        fields = List.copyOf(fields);
    }
}
