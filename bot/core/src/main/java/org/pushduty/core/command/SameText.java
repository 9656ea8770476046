package org.pushduty.core.command;

import java.util.Locale;

/** Whether two people have put the same thing down. */
final class SameText {
    private static final String LINK = "https?://\\S+";

    private SameText() {}

    /** The same words, whatever their case; or the one is nothing but a link that the other has too. */
    static boolean of(String one, String other) {
        String a = leveled(one);
        String b = leveled(other);
        return a.equals(b) || isLinkIn(a, b) || isLinkIn(b, a);
    }

    private static boolean isLinkIn(String link, String text) {
        return link.matches(LINK) && (" " + text + " ").contains(" " + link + " ");
    }

    private static String leveled(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
