package org.pushduty.core.push;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Something that people put on a push's paper.
 *
 * @param number names it in commands; counts up from 1 within the train, over all of its kind
 * @param text in one line
 * @param by the person's name, or {@link #PAGE}
 * @param line the words as they stand on the notes page, or blank where it was said in a chat
 */
public record Note(int number, String text, String by, Instant at, String line) {
    /** Who put it there where it was written on the notes page: a page proves nobody. */
    public static final String PAGE = "the notes";

    public Note {
        requireNonNull(text, "text");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        requireNonNull(line, "line");
    }

    static Note of(int number, String text, String line, Entry entry) {
        return new Note(number, text, entry.actor().name(), entry.at(), line);
    }

    /** What has a note at its heart. */
    public interface Noted {
        Note note();

        default int number() {
            return note().number();
        }
    }
}
