package org.pushduty.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address in a text, from {@code start} on and before {@code end}.
 *
 * @param isPlain whether Discord, left alone, would find exactly this; else it has to be told where it ends
 */
record WebAddress(int start, int end, boolean isPlain) {
    // What JavaScript takes for white space, and so Discord's own rules.
    static final String SPACES = "\\s\\u000b\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^<>\\[\\]{}|\\\\^`\"\\p{Cc}\\p{Cf}" + SPACES + "]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MASKABLE =
            Pattern.compile("https?://[\\p{L}\\p{N}][^\\p{Cc}\\p{Cf}" + SPACES + "]*", Pattern.CASE_INSENSITIVE);
    private static final String NEVER_LAST = ".,:;!?'*~";
    // Discord leaves these out of an address at its end, and none of them is escaped.
    private static final Pattern PLAIN_END = Pattern.compile("[.,;\"')]*(?:[" + SPACES + "].*|$)", Pattern.DOTALL);
    private static final Pattern AS_DISCORD =
            Pattern.compile("https?://[^<" + SPACES + "]+[^<.,:;\"'\\]" + SPACES + "]");
    private static final Pattern CALL_TO_ALL = Pattern.compile("@(?=everyone|here)");

    static List<WebAddress> in(String text) {
        List<WebAddress> found = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            int end = address.start() + trimmed(address.group()).length();
            if (end > text.indexOf("//", address.start()) + 2) {
                found.add(new WebAddress(address.start(), end, isPlain(text, address.start(), end)));
            }
        }
        return found;
    }

    /** Whether it may stand behind a label. */
    static boolean isMaskable(String address) {
        return MASKABLE.matcher(address).matches();
    }

    /** {@code address} without what would end it behind a label, where it means the same. */
    static String masked(String address) {
        StringBuilder masked = new StringBuilder();
        for (char c : withoutCalls(address).toCharArray()) {
            masked.append("()<>[]\"'\\`*|~".indexOf(c) < 0 ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return masked.toString();
    }

    /** As it is shown; a server that does not ask whom a text may ping finds nobody in it. */
    String shown(String text) {
        String address = withoutCalls(text.substring(start, end));
        return isPlain ? address : "<" + address + ">";
    }

    private static String withoutCalls(String address) {
        return CALL_TO_ALL.matcher(address).replaceAll("%40");
    }

    private static boolean isPlain(String text, int start, int end) {
        return PLAIN_END.matcher(text).region(end, text.length()).matches()
                && asDiscord(text.substring(start)).equals(text.substring(start, end));
    }

    /** The address at the beginning of {@code text} as Discord's own rule finds it. */
    static String asDiscord(String text) {
        Matcher address = AS_DISCORD.matcher(text);
        return address.lookingAt() ? withoutLooseBrackets(address.group()) : "";
    }

    private static String trimmed(String address) {
        String before = address;
        while (true) {
            String after = withoutLooseBrackets(before);
            if (!after.isEmpty() && NEVER_LAST.indexOf(after.charAt(after.length() - 1)) >= 0) {
                after = after.substring(0, after.length() - 1);
            }
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
    }

    private static String withoutLooseBrackets(String address) {
        String rest = address;
        while (rest.endsWith(")") && count(rest, ')') > count(rest, '(')) {
            rest = rest.substring(0, rest.length() - 1);
        }
        return rest;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
