package org.pushduty.discord;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts for places that show no Markdown and have little room. */
final class Shortened {
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private Shortened() {}

    /** {@code text}, or its beginning with an ellipsis, in at most {@code limit} UTF-16 units. */
    static String to(int limit, String text) {
        if (text.length() <= limit) {
            return text;
        }
        int end = 0;
        Matcher character = CHARACTER.matcher(text);
        while (character.find() && character.end() < limit) {
            end = character.end();
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
