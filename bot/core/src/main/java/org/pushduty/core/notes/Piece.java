package org.pushduty.core.notes;

import org.pushduty.core.chat.PlainText;

/**
 * A stretch of one line that the bot keeps current. Of one that answers what a person wrote on the page, their words
 * are quoted and never written again: only what is before and after them is the bot's.
 *
 * @param part the list or field that it belongs to: {@code picks}
 * @param key names it within the part for all time: {@code 3}
 * @param before the text, or what is put before a person's words; blank for nothing yet
 * @param quote a person's words as {@link PageReading} gives them, or blank where all is the bot's
 * @param after what is put behind a person's words; blank where there are none
 */
public record Piece(String part, String key, String before, String quote, String after) {
    public Piece {
        part = plain(part).strip();
        key = plain(key).strip();
        before = plain(before).stripLeading();
        quote = Marks.strip(quote).replaceAll("\\R", " ").strip();
        after = plain(after).stripTrailing();
        if (quote.isEmpty()) {
            before = (before + after).strip();
            after = "";
        }
    }

    /** One that is all the bot's. */
    public static Piece of(String part, String key, String text) {
        return new Piece(part, key, text, "", "");
    }

    /** Without what is the bot's: the words that it answers, if there are any. */
    Piece unanswered() {
        return new Piece(part, key, "", quote, "");
    }

    /** All of it, a person's words included. */
    public String text() {
        return before + quote + after;
    }

    /** Whether it answers what a person wrote. */
    public boolean isAdopted() {
        return !quote.isEmpty();
    }

    boolean isEmpty() {
        return text().isEmpty();
    }

    // Etherpad turns no-break spaces into spaces: what it gave back would no longer be what was written.
    private static String plain(String text) {
        return Marks.strip(PlainText.of(text).replace('\u00a0', ' '));
    }
}
