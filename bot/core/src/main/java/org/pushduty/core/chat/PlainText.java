package org.pushduty.core.chat;

import java.util.regex.Pattern;

/** Takes out of a text what could act on a protocol or a reader: it is data, wherever it came from. */
public final class PlainText {
    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\u0085\\u2028\\u2029\\t]+");

    // Cc: control codes (IRC's colours among them); the others turn the direction of text around (UAX #9).
    private static final Pattern HARMFUL =
            Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\u061C\\u200E\\u200F\\uFEFF]");

    private PlainText() {}

    /** {@code text} on one line: line breaks and tabs become a space, other control characters are dropped. */
    public static String of(String text) {
        return HARMFUL.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
    }
}
