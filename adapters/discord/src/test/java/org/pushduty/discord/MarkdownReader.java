package org.pushduty.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what Discord is given as its clients do, rule after rule, and tells what is more than text. */
final class MarkdownReader {
    // JavaScript's \s.
    private static final String S =
            "[\\s\\u000b\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]";

    private static final List<Rule> RULES = List.of(
            Rule.atLineStart(S + "*#{1,3}" + S + "+\\S", "heading"),
            Rule.atLineStart(S + "*-#" + S, "small print"),
            Rule.atLineStart(S + "*>>>|" + S + "*>" + S, "quote"),
            Rule.atLineStart(S + "*(?:[*+-]|\\d+\\.)" + S, "list"),
            new Rule(
                    Pattern.compile("\\\\([^0-9A-Za-z" + S.substring(1) + ")"),
                    false,
                    (found, reader) -> reader.text.append(found.group(1))),
            new Rule(Pattern.compile("<([^: >]+:/[^ >]+)>"), false, (found, reader) -> reader.link(found.group(1))),
            Rule.effect("<@[!&]?\\d+>", "mention"),
            Rule.effect("<#\\d+>", "channel"),
            Rule.effect("</[^>]+:\\d+>", "command"),
            Rule.effect("<a?:\\w+:\\d+>", "emoji"),
            Rule.effect("<t:-?\\d+(?::\\w)?>", "time"),
            Rule.effect("<id:\\w+>", "place"),
            Rule.effect("@everyone|@here", "everybody"),
            Rule.effect("\\[[^\\]]*\\]\\([^)]*\\)", "masked link"),
            Rule.effect("(?:steam|discord)://\\S", "program"),
            Rule.effect("(`+)([\\s\\S]*?[^`])\\1(?!`)", "code"),
            Rule.effect("\\*\\*[\\s\\S]+?\\*\\*|__[\\s\\S]+?__|\\*[\\s\\S]+?\\*|_[\\s\\S]+?_", "emphasis"),
            Rule.effect("~~[\\s\\S]+?~~", "strike"),
            Rule.effect("\\|\\|[\\s\\S]+?\\|\\|", "spoiler"),
            Rule.effect(":[^" + S.substring(1, S.length() - 1) + ":]+:", "emoji"));

    private final StringBuilder text = new StringBuilder();
    private final List<String> links = new ArrayList<>();
    private final List<String> effects = new ArrayList<>();

    private record Rule(Pattern pattern, boolean isAtLineStart, BiConsumer<Matcher, MarkdownReader> then) {
        static Rule atLineStart(String pattern, String name) {
            return new Rule(Pattern.compile(pattern), true, (found, reader) -> reader.effect(name, found));
        }

        static Rule effect(String pattern, String name) {
            return new Rule(Pattern.compile(pattern), false, (found, reader) -> reader.effect(name, found));
        }
    }

    /**
     * @param text as it is read
     * @param links the addresses that can be clicked
     * @param effects what is formatted, pings, or is a picture
     */
    record Shown(String text, List<String> links, List<String> effects) {}

    static Shown read(String content) {
        var reader = new MarkdownReader();
        int at = 0;
        while (at < content.length()) {
            at = reader.step(content, at);
        }
        return new Shown(reader.text.toString(), reader.links, reader.effects);
    }

    private int step(String content, int at) {
        boolean isLineStart = at == 0 || content.charAt(at - 1) == '\n';
        String address = WebAddress.asDiscord(content.substring(at));
        if (!address.isEmpty()) {
            link(address);
            return at + address.length();
        }
        for (Rule rule : RULES) {
            Matcher found = rule.pattern().matcher(content).region(at, content.length());
            if ((isLineStart || !rule.isAtLineStart()) && found.lookingAt()) {
                rule.then().accept(found, this);
                return found.end();
            }
        }
        text.append(content.charAt(at));
        return at + 1;
    }

    private void link(String address) {
        links.add(address);
        text.append(address);
    }

    private void effect(String name, Matcher found) {
        effects.add(name + " " + found.group());
        text.append(found.group());
    }
}
