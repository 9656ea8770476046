package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;

/** A line cut into words; double quotes, straight or curly, keep several words together. */
final class Words {
    /**
     * One word.
     *
     * @param text without its quotes
     * @param start where it begins in the line, quotes included
     * @param isQuoted a quoted word is never an option
     */
    record Word(String text, int start, boolean isQuoted) {
        boolean isOption() {
            return !isQuoted && text.length() > 2 && text.startsWith("--");
        }
    }

    private static final String QUOTES = "\"\u201c\u201d\u201e";

    private Words() {}

    static List<Word> of(String line) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            if (Character.isWhitespace(line.charAt(at))) {
                at++;
                continue;
            }
            int end = isQuote(line.charAt(at)) ? closingQuote(line, at) : -1;
            if (end > 0) {
                words.add(new Word(line.substring(at + 1, end), at, true));
                at = end + 1;
            } else {
                int stop = wordEnd(line, at);
                words.add(new Word(line.substring(at, stop), at, false));
                at = stop;
            }
        }
        return words;
    }

    private static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    private static int closingQuote(String line, int open) {
        for (int i = open + 1; i < line.length(); i++) {
            if (isQuote(line.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int wordEnd(String line, int start) {
        int end = start;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return end;
    }
}
