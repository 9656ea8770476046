package org.pushduty.core.chat;

/**
 * One line for the bot to say.
 *
 * @param text one line; what must not reach a protocol (CR, LF, NUL and other control characters) is taken out
 * @param tone how it is meant; networks that have colours may show it
 */
public record Utterance(String text, Tone tone) {

    /** What a line means to its reader. */
    public enum Tone {
        PLAIN,
        GOOD,
        BAD
    }

    public Utterance {
        text = PlainText.of(text);
    }

    public static Utterance plain(String text) {
        return new Utterance(text, Tone.PLAIN);
    }

    public static Utterance good(String text) {
        return new Utterance(text, Tone.GOOD);
    }

    public static Utterance bad(String text) {
        return new Utterance(text, Tone.BAD);
    }
}
