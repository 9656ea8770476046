package org.pushduty.discord;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * Text that means nothing but itself, as Discord has to be given it: neither formatted nor a mention, its addresses
 * whole.
 */
final class Markdown {
    private static final String SPACE = "[" + WebAddress.SPACES + "]";
    private static final String END = "(?:" + SPACE + "|$)";

    // Headings, small print, quotes and lists exist at the beginning of a line only. Discord strips a message's spaces.
    private static final Pattern LINE_START = Pattern.compile("(?:^|\\n)[" + WebAddress.SPACES
            + "\\p{Cf}]*(?:\\d+(?=\\." + END + ")|(?=#{1,3}" + END + "|-#?" + END + "|\\+" + END + "|>))");
    // ":tada:" becomes a picture, "steam://run" a link to a program.
    private static final Pattern COLON = Pattern.compile(":(?=//|:|[^:" + WebAddress.SPACES + "]+:)");
    private static final Pattern CALL_TO_ALL = Pattern.compile("@(?=everyone|here)");
    private static final Pattern NOTHING = Pattern.compile("[\\p{Cc}\\p{Cf}" + WebAddress.SPACES + "]*");
    private static final String ALWAYS = "\\*_`[]<";
    private static final String DOUBLED = "~|";
    private static final String AFTER_ANGLE = "@#:/";
    private static final char ZERO_WIDTH_SPACE = '\u200b';

    private final String text;
    private final BitSet escapes = new BitSet();
    private final BitSet calls = new BitSet();

    private Markdown(String text) {
        this.text = text;
        LINE_START.matcher(text).results().forEach(start -> escapes.set(start.end()));
        COLON.matcher(text).results().forEach(colon -> escapes.set(colon.start()));
        CALL_TO_ALL.matcher(text).results().forEach(call -> calls.set(call.start()));
    }

    static String escaped(String text) {
        return new Markdown(text).escaped();
    }

    private String escaped() {
        StringBuilder escaped = new StringBuilder(text.length() + text.length() / 8);
        int at = 0;
        for (WebAddress address : WebAddress.in(text)) {
            escape(at, address.start(), escaped);
            escaped.append(address.shown(text));
            at = address.end();
        }
        escape(at, text.length(), escaped);
        return escaped.toString();
    }

    private void escape(int from, int to, StringBuilder escaped) {
        for (int i = from; i < to; i++) {
            if (needsEscape(i)) {
                escaped.append('\\');
            }
            escaped.append(text.charAt(i));
            if (calls.get(i)) {
                // A backslash would not keep a server from finding it.
                escaped.append(ZERO_WIDTH_SPACE);
            }
        }
    }

    private boolean needsEscape(int i) {
        char c = text.charAt(i);
        return ALWAYS.indexOf(c) >= 0
                || escapes.get(i)
                || (DOUBLED.indexOf(c) >= 0 && (is(c, i - 1) || is(c, i + 1)))
                // "<@123>": the backslash in front of "<" is for the reader, this one for a server that looks for it.
                || (AFTER_ANGLE.indexOf(c) >= 0 && is('<', i - 1));
    }

    private boolean is(char wanted, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) == wanted;
    }

    /** Whether a reader would see anything of it. */
    static boolean isVisible(String text) {
        return !NOTHING.matcher(text).matches();
    }
}
