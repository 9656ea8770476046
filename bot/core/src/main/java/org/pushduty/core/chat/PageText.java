package org.pushduty.core.chat;

/**
 * The form of a page's text that is the same on every {@link org.pushduty.core.port.Pad Pad}: lines, each ended by
 * {@code \n}, so that a text that is not empty ends with one and the empty page is {@code ""}. A missing last
 * {@code \n} is added; a page of nothing but one is empty; further blank lines at the end are kept. {@code \r\n} and
 * {@code \r} become {@code \n}; control codes other than {@code \n} and tab, and halves of surrogate pairs, which no
 * UTF-8 can say, are left out. Everything else stays as people wrote it.
 */
public final class PageText {
    private PageText() {}

    /** {@code text} in that form; one that is in it already comes back as it is. */
    public static String of(String text) {
        String clean = isClean(text) ? text : cleaned(text);
        if (clean.isEmpty() || clean.equals("\n")) {
            return "";
        }
        return clean.endsWith("\n") ? clean : clean + "\n";
    }

    private static boolean isClean(String text) {
        return text.codePoints().allMatch(PageText::isText);
    }

    private static String cleaned(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        var clean = new StringBuilder(lines.length());
        lines.codePoints().filter(PageText::isText).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isText(int character) {
        return character == '\n' || character == '\t' || !(Character.isISOControl(character) || isHalf(character));
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
