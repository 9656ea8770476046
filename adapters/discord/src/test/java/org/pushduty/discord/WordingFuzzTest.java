package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pushduty.core.Fuzz;
import org.pushduty.core.chat.Utterance;
import org.pushduty.discord.Wording.Said;

class WordingFuzzTest {
    private static final Set<String> KUMAR = Set.of("7", "8");

    private final Wording wording = new Wording(Map.of("kumar", List.of("7", "8")));

    @Test
    void anyTextIsReadAsItIsAndPingsNobody() {
        Fuzz.rounds(60, 1, random -> {
            String text = Nasty.text(random, 60);

            Said said = wording.said(text, List.of());

            assertThat(said.called()).isEmpty();
            assertThat(said.content()).doesNotContainPattern(Nasty.MENTION);
            MarkdownReader.Shown shown = MarkdownReader.read(said.content());
            assertThat(shown.effects()).as(text).isEmpty();
            assertThat(seen(shown.text())).isEqualTo(seen(text));
            assertThat(shown.links()).allMatch(link -> link.matches("(?i)https?://[^\\s<>\\[\\]`|\\\\]+"));
        });
    }

    @Test
    void anyTextFitsInPiecesAndIsWhole() {
        Fuzz.rounds(10, 1, random -> {
            String text = Nasty.text(random, random.nextInt(20) == 0 ? 2000 : 100);

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
            Said said = wording.said(Nasty.text(random, 30), List.of("kumar"));

            Set<String> mentioned = new HashSet<>();
            Nasty.MENTION.matcher(said.content()).results().forEach(found -> mentioned.add(found.group()));
            assertThat(said.called()).isIn(Set.of(), KUMAR);
            assertThat(mentioned).isEqualTo(said.called().isEmpty() ? Set.of() : Set.of("<@7>", "<@8>"));
        });
    }

    /** What is shown otherwise on purpose is taken out of both. */
    private static String seen(String text) {
        return text.replaceAll("(@|%40)\u200b?(?=everyone|here)", "@");
    }

    private static String visible(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}" + WebAddress.SPACES + "]", "");
    }
}
