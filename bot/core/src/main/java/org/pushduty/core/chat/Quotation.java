package org.pushduty.core.chat;

/** Puts a text into a line so that it is read as that text, whatever stands in it. */
public final class Quotation {
    private static final String QUOTES = "[\"\u201c\u201d\u201e]";

    private Quotation() {}

    /**
     * A free text, as it is where nothing in it could be taken for something else. Where quotes have to be put round
     * it, those in it become single ones.
     */
    public static String text(String text) {
        String plain = PlainText.of(text).strip();
        boolean isMistakable = plain.endsWith("?") || plain.contains("--") || plain.equals("-") || isQuote(plain);
        return isMistakable ? quoted(plain) : plain;
    }

    /** A value that is one word for the bot, however many it has. */
    public static String word(String text) {
        String plain = PlainText.of(text).strip();
        return plain.chars().anyMatch(Character::isWhitespace) ? quoted(plain) : text(plain);
    }

    private static boolean isQuote(String text) {
        return text.matches("(?s)" + QUOTES + ".*");
    }

    /** In quotes in any case: for a text after words that it could be taken for more of. */
    public static String quoted(String text) {
        return '"' + PlainText.of(text).strip().replaceAll(QUOTES, "'") + '"';
    }
}
