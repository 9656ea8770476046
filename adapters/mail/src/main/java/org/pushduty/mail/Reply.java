package org.pushduty.mail;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pushduty.core.chat.PlainText;

/**
 * What the server answered (RFC 5321, section 4.2).
 *
 * @param to the verb that it answers: {@code MAIL}, or {@code .} for the end of the letter; blank for the greeting
 * @param code -1 for what is no answer
 * @param text all of it, on one line
 */
record Reply(String to, int code, String text) {
    private static final Pattern LAST_LINE =
            Pattern.compile("(?:.*\\n)?([2-5]\\d\\d)(?: [^\\n]*)?\\s*", Pattern.DOTALL);
    /** What is said of the log-in (RFC 4954, section 6): it is the configuration that has to be mended. */
    private static final Set<Integer> OF_LOG_IN = Set.of(530, 534, 535, 538);

    private static final Set<String> OF_LETTER = Set.of("MAIL", "RCPT", "DATA", ".");
    private static final int ENOUGH = 200;

    static Reply of(String verb, String text) {
        Matcher line = LAST_LINE.matcher(text);
        String shown = PlainText.of(text.strip());
        return new Reply(
                verb,
                line.matches() ? Integer.parseInt(line.group(1)) : -1,
                shown.length() > ENOUGH ? shown.substring(0, ENOUGH) + "…" : shown);
    }

    boolean isYes() {
        return code / 100 == 2;
    }

    boolean isNotNow() {
        return code / 100 == 4;
    }

    /** Whether it is a no for good to the letter, its sender or an addressee. */
    boolean isNo() {
        return code / 100 == 5 && isOfLetter() && !isOfLogIn();
    }

    boolean isOfLogIn() {
        return OF_LOG_IN.contains(code);
    }

    /** Whether it is about the letter, and not about us. */
    boolean isOfLetter() {
        return OF_LETTER.contains(to);
    }

    boolean isComplaint() {
        return !isYes() && code / 100 != 3;
    }

    /** For a person. */
    String story() {
        if (text.equals("[EOF]")) {
            return "the server hung up";
        }
        return (code == -1 ? "the server talks nonsense: " : question()) + text;
    }

    private String question() {
        return switch (to) {
            case "" -> "the server greets us with: ";
            case "AUTH" -> "the server refuses the log-in: ";
            case "." -> "the server says of the letter: ";
            default -> "the server says to " + to + ": ";
        };
    }
}
