package org.pushduty.core.notes;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Marks pieces in the text that a template is given, so that they are known again in what it makes of it. The marks are
 * characters of Unicode's private use area, U+E000 to U+E005, and never get onto a page.
 */
public final class Marks {
    private static final char PIECE = '\ue000';
    private static final char NEXT = '\ue001';
    private static final char QUOTE = '\ue002';
    private static final char UNQUOTE = '\ue003';
    private static final char END = '\ue004';
    private static final char LIST = '\ue005';

    private static final String RUN = "([^\ue000-\ue005]*)";
    private static final Pattern ANY = Pattern.compile("[\ue000-\ue005]");

    /** A piece (part, key, before, quote or null, after or null), or the place of a list (its part). */
    static final Pattern MARKED = Pattern.compile(PIECE + RUN + NEXT + RUN + NEXT + RUN + "(?:" + QUOTE + RUN + UNQUOTE
            + RUN + ")?" + END + "|" + LIST + RUN + END);

    private Marks() {}

    /** A piece for a place within a line, also one without text yet. */
    public static String piece(Piece piece) {
        String answered = piece.isAdopted() ? QUOTE + piece.quote() + UNQUOTE + piece.after() : "";
        return PIECE + piece.part() + NEXT + piece.key() + NEXT + piece.before() + answered + END;
    }

    /**
     * A list, one piece a line, which may be empty: its place is marked all the same. What the template has before it
     * on its line (blanks, a bullet) is before each of its pieces.
     *
     * @param pieces of that part, each with a key of its own
     */
    public static String list(String part, List<Piece> pieces) {
        return LIST
                + strip(part).strip()
                + END
                + pieces.stream().map(Marks::piece).collect(Collectors.joining("\n"));
    }

    /** {@code text} without the characters that marks are made of. */
    public static String strip(String text) {
        return ANY.matcher(text).replaceAll("");
    }
}
