package org.pushduty.irc;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the server said about itself (numeric 005, ISUPPORT). Safe for several threads. */
final class ServerTraits {
    // What is left of a line for the topic on every server; InspIRCd allows 307 bytes, ngircd 127 or more.
    private static final int USUAL_TOPIC = 300;

    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    void learn(IrcLine line) {
        // The first parameter is our nick, the last one a sentence.
        for (int i = 1; i < line.params().size() - 1; i++) {
            String token = line.param(i);
            int equals = token.indexOf('=');
            tokens.put(equals < 0 ? token : token.substring(0, equals), equals < 0 ? "" : token.substring(equals + 1));
        }
    }

    boolean has(String token) {
        return tokens.containsKey(token);
    }

    /** How many bytes a topic may have. */
    int topicLength() {
        String length = tokens.getOrDefault("TOPICLEN", "");
        return length.matches("[1-9]\\d{0,4}") ? Integer.parseInt(length) : USUAL_TOPIC;
    }

    /** A nick or channel in a form that is equal where the server takes two for the same. */
    String fold(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return switch (tokens.getOrDefault("CASEMAPPING", "rfc1459")) {
            case "ascii" -> small;
            case "rfc1459-strict" -> scandinavian(small);
            default -> scandinavian(small).replace('~', '^');
        };
    }

    // RFC 1459, section 2.2: {}| are the small letters of []\.
    private static String scandinavian(String name) {
        return name.replace('[', '{').replace(']', '}').replace('\\', '|');
    }
}
