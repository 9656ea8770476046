package org.pushduty.core.chat;

/**
 * Something that the reader of an answer may want to say next: a button where there are buttons.
 *
 * @param label in one to three words
 * @param line what is said when it is chosen, by whoever chooses it and with their rights, without a bang: {@code yes
 *     7f3}
 * @param wanted what has to be typed to complete the line, as a question ({@code Why?}); blank where it is complete
 * @param hint the sentence that offers it where there are no buttons, or blank where it goes without saying
 */
public record Choice(String label, String line, String wanted, String hint) {
    public Choice {
        label = PlainText.of(label);
        line = PlainText.of(line);
        wanted = PlainText.of(wanted);
        hint = PlainText.of(hint);
    }

    /** The whole line, with what was typed to complete it. */
    public String line(String typed) {
        return isComplete() ? line : line + " " + Quotation.text(typed);
    }

    public boolean isComplete() {
        return wanted.isBlank();
    }
}
