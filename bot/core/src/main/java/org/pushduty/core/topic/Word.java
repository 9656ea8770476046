package org.pushduty.core.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or an address in a topic; what people change around it (spaces, dots, brackets, bars) is no part of it.
 *
 * @param start where it begins in the text
 */
record Word(String text, int start) {
    private static final Pattern RUN = Pattern.compile(
            "\\p{Alpha}[\\w+.-]*://\\S+|[^\\s·•…|,;:()<>\"“”„=!?*~–—]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ADDRESS_ENDS = Pattern.compile("[).,;:!?'\"“”\\]>|…]+$");
    private static final String IN_NICKS = "_^`[]{}\\";

    /** The words of {@code text}, in order; what has neither letter nor digit is none. */
    static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            if (run.group().codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(trimmed(run.group(), run.start()));
            }
        }
        return words;
    }

    private static Word trimmed(String run, int start) {
        if (run.contains("://")) {
            return new Word(ADDRESS_ENDS.matcher(run).replaceAll(""), start);
        }
        int from = 0;
        int to = run.length();
        while (!isInside(run.codePointAt(from))) {
            from += Character.charCount(run.codePointAt(from));
        }
        while (!isInside(run.codePointBefore(to))) {
            to -= Character.charCount(run.codePointBefore(to));
        }
        return new Word(run.substring(from, to), start + from);
    }

    private static boolean isInside(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || IN_NICKS.indexOf(codePoint) >= 0;
    }

    int end() {
        return start + text.length();
    }

    boolean isLink() {
        return text.contains("://");
    }

    boolean hasDigit() {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    /** Whether a reader takes both for the same: addresses are the same or not, other words whatever their case. */
    boolean isLike(Word other) {
        return (isLink() || other.isLink())
                ? withoutSlash(text).equals(withoutSlash(other.text))
                : text.equalsIgnoreCase(other.text);
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
