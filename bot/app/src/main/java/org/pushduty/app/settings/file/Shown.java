package org.pushduty.app.settings.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pushduty.core.chat.PlainText;

/**
 * How a text of the file is shown in a message: short, on one line, and without the secrets that addresses may hold.
 */
final class Shown {
    private static final int LONGEST = 80;
    private static final Pattern ADDRESS =
            Pattern.compile("(?<start>jdbc:[a-z0-9]+:|[A-Za-z][A-Za-z0-9+.-]*://)(?<rest>.*)");
    private static final Pattern ACCOUNT = Pattern.compile(".*[:/].*@.*");
    private static final Pattern PASSWORD =
            Pattern.compile("((?:pass|pwd|token|secret|key)\\w*\\s*[=:]).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]*");

    private Shown() {}

    static String quoted(String text) {
        String safe = PASSWORD.matcher(withoutAccount(PlainText.of(text))).replaceAll("$1***");
        return '"' + (safe.length() > LONGEST ? cut(safe) + "…" : safe) + '"';
    }

    /** An address that is wrong may hold its password anywhere: what follows an account's sign is left out. */
    private static String withoutAccount(String text) {
        Matcher address = ADDRESS.matcher(text);
        if (!address.matches()) {
            return ACCOUNT.matcher(text).matches() ? "***" : text;
        }
        String rest = address.group("rest");
        return address.group("start") + (rest.contains("@") ? "***" : rest.replaceFirst("[:?=;&].*", "…"));
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
