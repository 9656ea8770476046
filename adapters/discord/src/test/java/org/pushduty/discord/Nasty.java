package org.pushduty.discord;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.pushduty.core.Fuzz;
import org.pushduty.core.chat.PlainText;

/** What people and commits can say that means something to Discord. */
final class Nasty {
    static final Pattern MENTION = Pattern.compile("<@[!&]?\\d+>|@everyone|@here|<#\\d+>");

    private static final List<String> MARKS = List.of(
            "<@80351110224678912>",
            "<@!1>",
            "<@&2>",
            "<#3>",
            "</tag:4>",
            "<t:1475776800:R>",
            "<:x:5>",
            "<a:x:6>",
            "<id:browse>",
            "<",
            ">",
            "@here",
            "@",
            "everyone",
            "**",
            "__",
            "_",
            "~~",
            "~",
            "||",
            "`",
            "```",
            "\\",
            "[",
            "](https://evil.example)",
            ")",
            "# ",
            "### ",
            "-# ",
            "- ",
            "1. ",
            "> ",
            ">>> ",
            ":tada:",
            "https://x.example/a_b/compare/1...2",
            "http://",
            "https://x",
            "HTTP://x",
            "steam://run",
            ".",
            "'",
            "kumar",
            " kumar ",
            "¯\\_(ツ)_/¯",
            "\u0301".repeat(30));

    private Nasty() {}

    /** On one line, as core says it; of up to {@code pieces} words and marks. */
    static String text(RandomGenerator random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(pieces + 1); i > 0; i--) {
            text.append(random.nextInt(3) == 0 ? Fuzz.text(random, 3) : Fuzz.one(random, MARKS));
        }
        return PlainText.of(text.toString());
    }
}
