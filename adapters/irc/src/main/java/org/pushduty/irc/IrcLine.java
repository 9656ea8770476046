package org.pushduty.irc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One line from the server.
 *
 * @param tags IRCv3 message tags, their values unescaped
 * @param source who sent it, {@code nick!user@host} or a server's name; blank where it is not said
 * @param command in capitals, or a numeric
 */
record IrcLine(Map<String, String> tags, String source, String command, List<String> params) {

    IrcLine {
        tags = Map.copyOf(tags);
        params = List.copyOf(params);
    }

    /** Reads any line; what is missing is blank. */
    static IrcLine parse(String raw) {
        String rest = raw.strip();
        Map<String, String> tags = Map.of();
        if (rest.startsWith("@")) {
            tags = tags(word(rest).substring(1));
            rest = afterWord(rest);
        }
        String source = "";
        if (rest.startsWith(":")) {
            source = word(rest).substring(1);
            rest = afterWord(rest);
        }
        return new IrcLine(tags, source, word(rest).toUpperCase(Locale.ROOT), params(afterWord(rest)));
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

    private static List<String> params(String text) {
        List<String> params = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty()) {
            if (rest.startsWith(":")) {
                params.add(rest.substring(1));
                break;
            }
            params.add(word(rest));
            rest = afterWord(rest);
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

    private static String word(String text) {
        int end = text.indexOf(' ');
        return end < 0 ? text : text.substring(0, end);
    }

    private static String afterWord(String text) {
        int start = text.indexOf(' ');
        while (start >= 0 && start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        return start < 0 ? "" : text.substring(start);
    }
}
