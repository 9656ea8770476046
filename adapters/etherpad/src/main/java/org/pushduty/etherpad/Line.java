package org.pushduty.etherpad;

import java.util.HashMap;
import java.util.Map;

/** A line of a page, laid beside others to find the one that it was before. */
final class Line {
    private static final int ALL = 100;
    private static final int HALF = 50;

    private final String text;
    private final Map<String, Integer> words = new HashMap<>();
    private int letters;

    Line(String text) {
        this.text = text;
        for (String word : Difference.words(text)) {
            if (Character.isLetterOrDigit(word.codePointAt(0))) {
                words.merge(word, word.length(), Integer::sum);
                letters += word.length();
            }
        }
    }

    /**
     * In hundredths: how much of both their words have in common, or how much of the longer one is what both begin and
     * end with. 0 for less than half, unless one is in the other.
     */
    int likeness(Line other) {
        String shorter = (text.length() < other.text.length() ? text : other.text).strip();
        String longer = text.length() < other.text.length() ? other.text : text;
        if (shorter.isEmpty()) {
            return longer.isBlank() ? ALL : 0;
        }
        Edit between = Edit.trimmed(text, 0, text.length(), other.text);
        int same = ALL * (text.length() - between.removed()) / longer.length();
        int likeness = Math.max(same, likeWords(other));
        if (likeness < HALF) {
            return longer.contains(shorter) ? HALF : 0;
        }
        return likeness;
    }

    private int likeWords(Line other) {
        int same = 0;
        for (Map.Entry<String, Integer> word : words.entrySet()) {
            same += Math.min(word.getValue(), other.words.getOrDefault(word.getKey(), 0));
        }
        return 2 * ALL * same / Math.max(1, letters + other.letters);
    }
}
