package org.pushduty.irc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pushduty.core.chat.PlainText;

/** Text on its way to IRC and from it. */
final class IrcText {
    // mIRC's codes: colour \x03 with up to two numbers, \x04 with hex ones; bold, italic and the like are one byte.
    private static final Pattern COLOUR =
            Pattern.compile("\\x03(?:\\d{1,2}(?:,\\d{1,2})?)?|\\x04(?:[0-9a-fA-F]{6}(?:,[0-9a-fA-F]{6})?)?");
    private static final Pattern COMMAND_ENDS = Pattern.compile("[\\r\\n\\u0000]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern CTCP_ANSWER = Pattern.compile("(NOTICE \\S+ :)\\x01(.*)\\x01", Pattern.DOTALL);
    private static final Pattern NOT_IN_A_WORD = Pattern.compile("^[:\\p{Cc}\\p{Z},]+|[\\p{Cc}\\p{Z},]");

    // As readers see them: e and its accent, a flag's two letters, a family of emoji are one. (On 17, BreakIterator
    // does not know emoji.)
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final int LONGEST_CODE_POINT = 4;
    // RFC 2812: a line has 512 bytes, CR and LF among them.
    private static final int LINE = 510;
    // Channels, the signs of those who have a rank in one, and masks of many.
    private static final String NOT_FIRST_IN_A_NICK = "#&+!@%~$*?:";

    private IrcText() {}

    /** What a person would read: one line, without formatting codes. */
    static String readable(String text) {
        boolean isColoured = text.indexOf('\u0003') >= 0 || text.indexOf('\u0004') >= 0;
        return PlainText.of(isColoured ? COLOUR.matcher(text).replaceAll("") : text);
    }

    /** {@code text} without what could end a command on the wire or format it; a CTCP answer keeps its two marks. */
    static String oneCommand(String text) {
        Matcher ctcp = CTCP_ANSWER.matcher(text);
        return ctcp.matches()
                ? ctcp.group(1) + '\u0001' + withoutControls(ctcp.group(2)) + '\u0001'
                : withoutControls(text);
    }

    private static String withoutControls(String text) {
        return CONTROL.matcher(COMMAND_ENDS.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /**
     * The one line that is written for {@code text}: one command, without its end, of no more bytes than a line has.
     */
    static String wire(String text) {
        return head(oneCommand(text), LINE);
    }

    /** Whether a nick can be spoken to: nothing in it ends a word, and it is no channel and no mask. */
    static boolean isNick(String nick) {
        return !nick.isEmpty() && NOT_FIRST_IN_A_NICK.indexOf(nick.charAt(0)) < 0 && nick.equals(word(nick));
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
        int end = 0;
        int room = limit;
        for (Matcher character = CHARACTER.matcher(text); character.find(); end = character.end()) {
            room -= bytes(character.group());
            if (room < 0) {
                break;
            }
        }
        // A pile of accents longer than a line is cut between two code points.
        return end > 0 ? end : endOfCodePoint(text, limit);
    }

    private static int endOfCodePoint(String text, int limit) {
        int end = Character.charCount(text.codePointAt(0));
        while (end < text.length() && bytes(text.substring(0, end)) + LONGEST_CODE_POINT <= limit) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }
}
