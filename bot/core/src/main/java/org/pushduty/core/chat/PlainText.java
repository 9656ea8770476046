package org.pushduty.core.chat;

/**
 * Takes out of a text what could act on a protocol or a reader: it is data, wherever it came from.
 *
 * <p>Left in on purpose: zero-width space and joiners (emoji, Persian and the Indic scripts need some, and people put
 * them into nicks so that nobody is pinged), soft hyphens, piles of accents and look-alikes of letters. They neither
 * command anything nor move other characters.
 */
public final class PlainText {
    private PlainText() {}

    /** {@code text} on one line: line breaks and tabs become a space, what is harmful is dropped. */
    public static String of(String text) {
        int clean = 0;
        while (clean < text.length() && isHarmlessAlone(text.charAt(clean))) {
            clean++;
        }
        return clean == text.length() ? text : cleaned(text, clean);
    }

    // Nearly all of what people say; surrogates have to be looked at in pairs.
    private static boolean isHarmlessAlone(char c) {
        return !Character.isSurrogate(c) && !isBreak(c) && !isHarmful(c);
    }

    private static String cleaned(String text, int clean) {
        StringBuilder plain = new StringBuilder(text.length()).append(text, 0, clean);
        boolean isAfterBreak = false;
        for (int at = clean; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            boolean isBreak = isBreak(character);
            if (isBreak && !isAfterBreak) {
                plain.append(' ');
            } else if (!isBreak && !isHarmful(character)) {
                plain.appendCodePoint(character);
            }
            isAfterBreak = isBreak;
        }
        return plain.toString();
    }

    private static boolean isBreak(int character) {
        return switch (character) {
            case '\r', '\n', '\t', 0x85, 0x2028, 0x2029 -> true;
            default -> false;
        };
    }

    private static boolean isHarmful(int character) {
        if (character < 0x61c) {
            // IRC's colours are among the control codes, and what a terminal takes for commands.
            return Character.isISOControl(character);
        }
        return turnsTextAround(character) || hidesText(character) || isHalf(character);
    }

    /** The marks of the Unicode bidirectional algorithm (UAX #9), with those deprecated. */
    private static boolean turnsTextAround(int character) {
        return character == 0x61c
                || character == 0x200e
                || character == 0x200f
                || (character >= 0x202a && character <= 0x202e)
                || (character >= 0x2066 && character <= 0x206f)
                || character == 0xfeff;
    }

    /** Annotations between lines, and tags: a whole sentence can be written in them that no reader sees. */
    private static boolean hidesText(int character) {
        return (character >= 0xfff9 && character <= 0xfffb) || (character >= 0xe0000 && character <= 0xe007f);
    }

    /** Half of a surrogate pair: no UTF-8 can say it. */
    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
