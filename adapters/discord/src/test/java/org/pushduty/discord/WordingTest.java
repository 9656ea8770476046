package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.chat.Utterance;
import org.pushduty.discord.Wording.Said;

class WordingTest {
    private final Wording wording =
            new Wording(Map.of("kumar", List.of("80351110224678912"), "mat", List.of("11", "12"), "ann", List.of("3")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    *bold* and _slanted_ | \\*bold\\* and \\_slanted\\_
                    ~40 commits, ~~none~~ | ~40 commits, \\~\\~none\\~\\~
                    # no heading          | \\# no heading
                    -# no small print     | \\-# no small print
                    - no list             | \\- no list
                    12. no list           | 12\\. no list
                    > no quote            | \\> no quote
                    2016.10.06 is tagged  | 2016.10.06 is tagged
                    #amo has -1 > 0       | #amo has -1 > 0
                    :tada: at 12:40       | \\:tada: at 12:40
                    <@80351110224678912>  | \\<\\@80351110224678912>
                    <@&42> in <#43>       | \\<\\@&42> in \\<\\#43>
                    </tag:1> <t:1:R>      | \\<\\/tag:1> \\<t\\:1:R>
                    <id:browse>           | \\<id:browse>
                    a\\b ```code```       | a\\\\b \\`\\`\\`code\\`\\`\\`
                    """)
    void nothingFormatsAndNobodyIsMentioned(String text, String content) {
        assertThat(wording.said(text, List.of())).isEqualTo(new Said(content, Set.of()));
        assertThat(MarkdownReader.read(content).effects()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@everyone", "@here", "x@everyone.example", "https://x.example/@everyone"})
    void aCallToAllIsNoneForAServerThatIgnoresWhoMayBePinged(String text) {
        assertThat(wording.said(text, List.of()).content())
                .doesNotContain("@everyone")
                .doesNotContain("@here");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    see https://x.example/a_b/compare/2016.09.29...2016.10.06 now | https://x.example/a_b/compare/2016.09.29...2016.10.06
                    (https://x.example/a_(b)_c).    | https://x.example/a_(b)_c
                    **https://x.example/a_b**       | https://x.example/a_b
                    ~~https://x.example/~user/~~    | https://x.example/~user/
                    <https://x.example/a_b>         | https://x.example/a_b
                    https://x.example/a_b<@1>       | https://x.example/a_b
                    https://x.example/?q=*a*&_x=1!  | https://x.example/?q=*a*&_x=1
                    HTTPS://x.example/a_b           | HTTPS://x.example/a_b
                    """)
    void anAddressStaysWhole(String text, String address) {
        MarkdownReader.Shown shown =
                MarkdownReader.read(wording.said(text, List.of()).content());

        assertThat(shown).isEqualTo(new MarkdownReader.Shown(text, List.of(address), List.of()));
    }

    @Test
    void aLinkShowsWhereItLeads() {
        String content = wording.said("[https://good.example](https://evil.example)", List.of())
                .content();

        MarkdownReader.Shown shown = MarkdownReader.read(content);
        assertThat(shown.effects()).isEmpty();
        assertThat(shown.links()).containsExactly("https://good.example", "https://evil.example");
    }

    @Test
    void thoseWhoMustActAreCalledWhereTheirNameStands() {
        Said said = wording.said("@kumar: kumar's push, mat; not tomat_o", List.of("kumar", "mat", "nobody"));

        assertThat(said.content()).isEqualTo("<@80351110224678912>: kumar's push, <@11> <@12>; not tomat\\_o");
        assertThat(said.called()).containsExactlyInAnyOrder("80351110224678912", "11", "12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"joann pushed", "ann-marie pushed", "https://x.example/ann is up", "x.ann", "Ann pushed", ""})
    void whoIsNotNamedIsNotCalled(String text) {
        assertThat(wording.said(text, List.of("ann")).called()).isEmpty();
    }

    @Test
    void aCallThatHasNoRoomIsLeftOut() {
        String text = "ann " + "*".repeat(996);

        Said said = wording.said(text, List.of("ann"));

        assertThat(said.content()).hasSizeLessThanOrEqualTo(2000).endsWith("\\*");
        assertThat(said.called()).hasSize(said.content().startsWith("<@3>") ? 1 : 0);
    }

    @Test
    void aLongLineIsCutBetweenWordsAndAddressesStayWhole() {
        String address = "https://x.example/" + "a_b".repeat(100);
        String line = ("word " + address + " ").repeat(20).strip();

        List<Utterance> pieces = Wording.pieces(Utterance.bad(line));

        assertThat(pieces).hasSizeGreaterThan(3).allMatch(piece -> piece.tone() == Utterance.Tone.BAD);
        assertThat(String.join(" ", pieces.stream().map(Utterance::text).toList()))
                .isEqualTo(line);
        assertThat(pieces)
                .allMatch(piece -> piece.text().endsWith("word") || piece.text().endsWith(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b \u200d", "\u2028"})
    void whatNobodyWouldSeeIsNoMessage(String text) {
        assertThat(Wording.pieces(Utterance.plain(text))).isEmpty();
    }
}
