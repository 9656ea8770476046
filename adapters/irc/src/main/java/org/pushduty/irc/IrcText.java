package org.pushduty.irc;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pushduty.core.chat.PlainText;

/** Text on its way to IRC and from it. */
final class IrcText {
    // mIRC's codes: colour \x03 with up to two numbers, \x04 with hex ones; bold, italic and the like are one byte.
    private static final Pattern COLOUR =
            Pattern.compile("\\x03(?:\\d{1,2}(?:,\\d{1,2})?)?|\\x04(?:[0-9a-fA-F]{6}(?:,[0-9a-fA-F]{6})?)?");
    private static final Pattern COMMAND_ENDS = Pattern.compile("[\\r\\n\\u0000]+");
    private static final Pattern NOT_IN_A_WORD = Pattern.compile("^:+|[\\p{Cc}\\p{Z},]");

    private IrcText() {}

    /** What a person would read: one line, without formatting codes. */
    static String readable(String text) {
        return PlainText.of(COLOUR.matcher(text).replaceAll(""));
    }

    /** {@code text} without what could end a command on the wire. */
    static String oneCommand(String text) {
        return COMMAND_ENDS.matcher(text).replaceAll(" ");
    }

    /** {@code text} without what could end a nick or a channel in a command, a leading colon among it. */
    static String word(String text) {
        return NOT_IN_A_WORD.matcher(text).replaceAll("");
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The beginning of {@code text} that fits into {@code limit} bytes of UTF-8, ended between two characters. */
    static String head(String text, int limit) {
        return bytes(text) <= limit ? text : text.substring(0, end(text, limit));
    }

    /**
     * {@code text} in pieces of at most {@code limit} bytes of UTF-8, cut at spaces (which are then left out) where
     * that leaves no piece less than half full, else between two characters as a reader sees them.
     */
    static List<String> pieces(String text, int limit) {
        List<String> pieces = new ArrayList<>();
        String rest = text.strip();
        while (bytes(rest) > limit) {
            int end = end(rest, limit);
            int space = rest.lastIndexOf(' ', end);
            int cut = space > end / 2 ? space : end;
            pieces.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    /** The last index before which {@code text} takes at most {@code limit} bytes and no character is cut. */
    private static int end(String text, int limit) {
        int fits = 0;
        int size = 0;
        while (fits < text.length()) {
            int point = text.codePointAt(fits);
            size += bytes(point);
            if (size > limit) {
                break;
            }
            fits += Character.charCount(point);
        }
        // Characters as readers see them: e and its accent, a flag's two letters, a family of emoji stay together.
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int border = characters.isBoundary(fits) ? fits : characters.preceding(fits);
        // A pile of accents longer than a line has no border: then between two code points.
        return border > 0 ? border : fits;
    }

    private static int bytes(int point) {
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < 0x10000 ? 3 : 4;
    }
}
