package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pushduty.core.Fuzz;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.chat.Utterance;
import org.pushduty.discord.Wording.Said;

class WordingFuzzTest {
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
    private static final Pattern MENTION = Pattern.compile("<@[!&]?\\d+>|@everyone|@here|<#\\d+>");
    private static final Set<String> KUMAR = Set.of("7", "8");

    private final Wording wording = new Wording(Map.of("kumar", List.of("7", "8")));

    @Test
    void anyTextIsReadAsItIsAndPingsNobody() {
        Fuzz.rounds(60, 1, random -> {
            String text = nasty(random, 60);

            Said said = wording.said(text, List.of());

            assertThat(said.called()).isEmpty();
            assertThat(said.content()).doesNotContainPattern(MENTION);
            MarkdownReader.Shown shown = MarkdownReader.read(said.content());
            assertThat(shown.effects()).as(text).isEmpty();
            assertThat(seen(shown.text())).isEqualTo(seen(text));
            assertThat(shown.links()).allMatch(link -> link.matches("(?i)https?://[^\\s<>\\[\\]`|\\\\]+"));
        });
    }

    @Test
    void anyTextFitsInPiecesAndIsWhole() {
        Fuzz.rounds(20, 1, random -> {
            String text = nasty(random, random.nextInt(10) == 0 ? 2000 : 200);

            List<Utterance> pieces = Wording.pieces(Utterance.plain(text));

            assertThat(pieces).allMatch(piece -> Markdown.isVisible(piece.text()));
            pieces.forEach(piece -> assertFits(piece.text()));
            String joined = String.join("", pieces.stream().map(Utterance::text).toList());
            assertThat(visible(joined)).isEqualTo(visible(text));
        });
    }

    private void assertFits(String piece) {
        Said said = wording.said(piece, List.of("kumar"));

        assertThat(said.content()).hasSizeLessThanOrEqualTo(2000);
        assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
        assertThat(Character.isHighSurrogate(piece.charAt(piece.length() - 1))).isFalse();
        assertThat(piece.endsWith("\\") || !said.content().endsWith("\\")).isTrue();
    }

    @Test
    void onlyThoseAreCalledWhoAreToBe() {
        Fuzz.rounds(20, 1, random -> {
            Said said = wording.said(nasty(random, 30), List.of("kumar"));

            Set<String> mentioned = new HashSet<>();
            MENTION.matcher(said.content()).results().forEach(found -> mentioned.add(found.group()));
            assertThat(said.called()).isIn(Set.of(), KUMAR);
            assertThat(mentioned).isEqualTo(said.called().isEmpty() ? Set.of() : Set.of("<@7>", "<@8>"));
        });
    }

    private static String nasty(RandomGenerator random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(pieces + 1); i > 0; i--) {
            text.append(random.nextInt(3) == 0 ? Fuzz.text(random, 3) : Fuzz.one(random, MARKS));
        }
        return PlainText.of(text.toString());
    }

    /** What is shown otherwise on purpose is taken out of both. */
    private static String seen(String text) {
        return text.replaceAll("(@|%40)\u200b?(?=everyone|here)", "@");
    }

    private static String visible(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}" + WebAddress.SPACES + "]", "");
    }
}
