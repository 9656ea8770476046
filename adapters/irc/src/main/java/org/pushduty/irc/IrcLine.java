package org.pushduty.irc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One line from the server.
 *
 * @param rawTags IRCv3 message tags as they came, without the at sign; most lines' are never looked at
 * @param source who sent it, {@code nick!user@host} or a server's name; blank where it is not said
 * @param command in capitals, or a numeric
 */
record IrcLine(String rawTags, String source, String command, List<String> params) {

    IrcLine {
        params = List.copyOf(params);
    }

    /** Reads any line; what is missing is blank. */
    static IrcLine parse(String raw) {
        int at = afterSpaces(raw, 0);
        String tags = "";
        if (raw.startsWith("@", at)) {
            int end = wordEnd(raw, at);
            tags = raw.substring(at + 1, end);
            at = afterSpaces(raw, end);
        }
        String source = "";
        if (raw.startsWith(":", at)) {
            int end = wordEnd(raw, at);
            source = raw.substring(at + 1, end);
            at = afterSpaces(raw, end);
        }
        int end = wordEnd(raw, at);
        String command = raw.substring(at, end).toUpperCase(Locale.ROOT);
        return new IrcLine(tags, source, command, params(raw, afterSpaces(raw, end)));
    }

    /** The message tags, their values unescaped. */
    Map<String, String> tags() {
        return rawTags.isEmpty() ? Map.of() : tags(rawTags);
    }

    /** The parameter at that place, blank where there is none. */
    String param(int index) {
        return index < params.size() ? params.get(index) : "";
    }

    String last() {
        return params.isEmpty() ? "" : params.get(params.size() - 1);
    }

    String nick() {
        int end = source.indexOf('!');
        return end < 0 ? source : source.substring(0, end);
    }

    /** {@code user@host}, blank for a server. */
    String mask() {
        int end = source.indexOf('!');
        return end < 0 ? "" : source.substring(end + 1);
    }

    boolean isFromServer() {
        return source.indexOf('!') < 0;
    }

    private static List<String> params(String raw, int from) {
        List<String> params = new ArrayList<>();
        int at = from;
        while (at < raw.length()) {
            if (raw.charAt(at) == ':') {
                params.add(raw.substring(at + 1));
                break;
            }
            int end = wordEnd(raw, at);
            params.add(raw.substring(at, end));
            at = afterSpaces(raw, end);
        }
        return params;
    }

    private static Map<String, String> tags(String text) {
        Map<String, String> tags = new HashMap<>();
        for (String tag : text.split(";")) {
            int equals = tag.indexOf('=');
            tags.put(
                    equals < 0 ? tag : tag.substring(0, equals),
                    equals < 0 ? "" : unescaped(tag.substring(equals + 1)));
        }
        return tags;
    }

    // IRCv3 message tags: \: is a semicolon, \s a space, \\ \r \n themselves; a lone backslash is dropped.
    private static String unescaped(String value) {
        var text = new StringBuilder();
        boolean isEscaped = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (isEscaped || c != '\\') {
                text.append(isEscaped ? meaning(c) : c);
            }
            isEscaped = !isEscaped && c == '\\';
        }
        return text.toString();
    }

    private static char meaning(char escaped) {
        return switch (escaped) {
            case ':' -> ';';
            case 's' -> ' ';
            case 'r' -> '\r';
            case 'n' -> '\n';
            default -> escaped;
        };
    }

    private static int wordEnd(String text, int from) {
        int end = text.indexOf(' ', from);
        return end < 0 ? text.length() : end;
    }

    private static int afterSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
