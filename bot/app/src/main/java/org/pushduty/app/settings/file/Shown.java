package org.pushduty.app.settings.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pushduty.core.chat.PlainText;

/**
 * How a text of the file is shown in a message: short, on one line, and without the secrets that addresses may hold.
 */
final class Shown {
    private static final int LONGEST = 80;
    private static final Pattern USER_IN_ADDRESS = Pattern.compile("://[^/\\s]*@");
    private static final Pattern PASSWORD =
            Pattern.compile("((?:pass\\w*|pwd|token|secret|key)\\s*[=:]\\s*)[^&;\\s]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]*");

    private Shown() {}

    static String quoted(String text) {
        String plain = PlainText.of(text);
        String safe = USER_IN_ADDRESS.matcher(plain).replaceAll("://***@");
        safe = PASSWORD.matcher(safe).replaceAll("$1***");
        return '"' + (safe.length() > LONGEST ? safe.substring(0, LONGEST) + "…" : safe) + '"';
    }

    static String unquoted(String text) {
        String quoted = quoted(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** A key: of {@code password hunter2}, where a colon was forgotten, only the first word. */
    static String key(String text) {
        Matcher name = NAME.matcher(text);
        String start = name.lookingAt() ? name.group() : "";
        return '"' + (start.equals(text) && start.length() <= LONGEST ? start : Shown.cut(start) + "…") + '"';
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
