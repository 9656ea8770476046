package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.entities.MessageEmbed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pushduty.core.Fuzz;
import org.pushduty.core.chat.Card;
import org.pushduty.core.chat.Card.Field;
import org.pushduty.core.chat.Span;
import org.pushduty.core.chat.Utterance.Tone;

class CardEmbedTest {
    private static MessageEmbed embed(Field... fields) {
        return CardEmbed.of(new Card("amo 2016.10.06", Tone.GOOD, List.of(fields)));
    }

    private static String shown(Span... spans) {
        return embed(Field.of("a", spans)).getFields().get(0).getValue();
    }

    @Test
    void linksAreLinksAndTimesAreTheReadersOwn() {
        assertThat(shown(
                        Span.words("3 commits of addons_server, "),
                        Span.link("2016.09.29...2016.10.06", "https://x.example/compare/2016.09.29...2016.10.06"),
                        Span.words(" since "),
                        Span.moment(Instant.parse("2016-10-06T18:00:00Z"))))
                .isEqualTo("3 commits of addons\\_server,"
                        + " [2016.09.29...2016.10.06](https://x.example/compare/2016.09.29...2016.10.06)"
                        + " since <t:1475776800:f> (<t:1475776800:R>)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a](b) [c                 | https://x.example/_b_  | [a\\](b) \\[c](https://x.example/_b_)
                    *fix* @everyone | https://x.example/(a)?b=@here | [\\*fix\\* @\u200beveryone](https://x.example/%28a%29?b=%40here)
                    https://good.example     | https://evil.example   | <https://evil.example>
                    run                      | steam://run            | run (steam\\://run)
                    script                   | javascript:alert(1)    | script (javascript:alert(1))
                    two words                | https://x.example/a b  | two words (https://x.example/a b)
                    """)
    void aLinkLeadsWhereItSaysAndOnlyToTheWeb(String label, String url, String expected) {
        assertThat(shown(Span.link(label, url))).isEqualTo(expected);
    }

    @Test
    void theColourTellsHowThingsStand() {
        List<Integer> colours = List.of(Tone.values()).stream()
                .map(tone -> CardEmbed.of(new Card("t", tone, List.of())).getColorRaw())
                .toList();

        assertThat(colours).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void whatHasNoRoomIsLeftOutAndSaidSo() {
        Field[] many = IntStream.range(0, 30)
                .mapToObj(number -> Field.of("r" + number, "x"))
                .toArray(Field[]::new);
        Field[] long_ = IntStream.range(0, 10)
                .mapToObj(number -> Field.of("r" + number, "*".repeat(900)))
                .toArray(Field[]::new);

        assertThat(embed(many).getFields()).hasSize(25);
        assertThat(embed(many).getFooter().getText()).isEqualTo("No room for 5 more");
        assertThat(embed(long_).getFields()).hasSize(5);
        assertThat(embed(long_).getFields().get(0).getValue())
                .hasSizeLessThanOrEqualTo(1024)
                .endsWith("…");
    }

    @Test
    void whatIsBlankIsShownAsBlank() {
        assertThat(embed(Field.of("", "\u200b")).getFields().get(0).getName()).isEqualTo("\u200b");
        assertThat(CardEmbed.of(new Card(" ", Tone.BAD, List.of())).getTitle()).isEqualTo("\u200b");
    }

    @Test
    void anyCardFitsAndPingsNobody() {
        Fuzz.rounds(2, 1, random -> {
            List<Field> fields = IntStream.range(0, random.nextInt(40))
                    .mapToObj(number -> Field.of(
                            Nasty.text(random, 40),
                            Span.words(Nasty.text(random, 200)),
                            Span.link(Nasty.text(random, 20), "https://x.example/" + Nasty.text(random, 5)),
                            Span.moment(Instant.ofEpochSecond(random.nextInt())),
                            Span.words(Nasty.text(random, 20))))
                    .toList();

            MessageEmbed embed = CardEmbed.of(new Card(Nasty.text(random, 60), Tone.PLAIN, fields));

            assertThat(embed.isSendable()).isTrue();
            assertThat(embed.getTitle().length()).isLessThanOrEqualTo(256);
            assertThat(embed.getFooter() == null).isEqualTo(embed.getFields().size() == fields.size());
            for (MessageEmbed.Field field : embed.getFields()) {
                assertThat(field.getName().length()).isBetween(1, 256);
                assertThat(field.getValue().length()).isBetween(1, 1024);
                assertThat(field.getName()).doesNotContainPattern(Nasty.MENTION);
                assertThat(field.getValue()).doesNotContainPattern(Nasty.MENTION);
            }
        });
    }
}
