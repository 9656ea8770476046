package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.discord.Talk.answered;
import static org.pushduty.discord.Talk.eventually;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Card;
import org.pushduty.core.chat.Choice;
import org.pushduty.core.chat.Span;
import org.pushduty.core.chat.Utterance.Tone;
import org.pushduty.discord.standin.Attempt;
import org.pushduty.discord.standin.Buttons;
import org.pushduty.discord.standin.Message;

/** Whatever is in the text: nobody is pinged, and no request is refused. */
class NastyAnswersTest {
    private final Talk talk = new Talk();
    private final RandomGenerator random = new SplittableRandom(20161006);
    private final List<String> texts = List.of(
            "@everyone @here <@" + talk.mat.id() + "> <@&" + talk.guild.id() + "> <#" + talk.channel.id() + ">",
            "# **bold** __under__ ~~gone~~ ||hidden|| `code` > quote",
            "```java\nint x;\n``` and more",
            "\u202eright to left\u202c \u200bzero\u200dwidth\ufeff",
            "x".repeat(4000),
            "*".repeat(4000),
            "see https://x.example/a_b/compare/1...2 ".repeat(100),
            "\u0301".repeat(3000),
            "",
            "\u200b",
            Nasty.text(random, 400),
            Nasty.text(random, 400),
            Nasty.text(random, 400));

    @AfterEach
    void close() {
        talk.close();
    }

    private Answer everything(String text) {
        return Answer.openly(text, text)
                .and(Answer.refused(text, text))
                .with(new Choice(text, "yes 7f3", "", text))
                .with(new Choice(text, text, text, text))
                .with(new Choice("Hold…", "hold", "Why?" + text, text));
    }

    private static Answer laidOut(String text) {
        Span link = Span.link(text, "https://x.example/" + text);
        Span moment = Span.moment(Instant.EPOCH);
        return Answer.openly(text)
                .with(new Card(text, Tone.BAD, List.of(Card.Field.of(text, Span.words(text), link, moment))));
    }

    private void assertHarmless(String text) {
        assertThat(talk.discord.violations()).as(text).isEmpty();
        for (Message message : talk.discord.messages(talk.channel)) {
            if (message.author().equals(talk.discord.bot())) {
                assertThat(talk.discord.notified(message)).as(text).isEmpty();
                assertThat(message.content()).doesNotContainPattern(Nasty.MENTION);
            }
        }
    }

    @Test
    void slashCommandsAreAnsweredWithAnything() {
        for (String text : texts) {
            talk.answering(everything(text));
            Attempt hold = talk.kumar.slash(talk.channel, "hold", Map.of("reason", "x" + text));
            eventually(() -> assertThat(hold.answer()).isPresent());
            talk.answering(laidOut(text));
            Attempt status = talk.kumar.slash(talk.channel, "status", Map.of());
            eventually(() -> assertThat(status.answer()).isPresent());
            assertHarmless(text);
        }
        assertThat(talk.core.heard).hasSize(2 * texts.size());
    }

    @Test
    void slowWorkTellsAnything() {
        int lines = 0;
        for (String text : texts) {
            talk.kumar.slash(talk.channel, "tag", Map.of());
            var asked = talk.asked(++lines);
            talk.replies().working(asked, "tagging " + text);
            talk.replies().working(asked, text + " ✓");
            talk.replies().answer(asked, Answer.openly("end " + lines));
            String end = "end " + lines;
            eventually(() -> assertThat(talk.mat.heard(talk.channel)).contains(end));
            assertHarmless(text);
        }
    }

    @Test
    void linesAreAnsweredWithAnything() {
        for (String text : texts) {
            int before = talk.mat.sees(talk.channel).size();
            talk.answering(everything(text).and(laidOut(text)));
            talk.kumar.say(talk.channel, "!status");
            eventually(() -> assertThat(talk.mat.sees(talk.channel)).hasSizeGreaterThan(before + 1));
            talk.answering(Answer.openly("end of it"));
            talk.kumar.say(talk.kumar.direct(), "status " + texts.indexOf(text));
            eventually(() -> assertThat(talk.kumar.heard(talk.kumar.direct()).stream()
                            .filter("end of it"::equals)
                            .count())
                    .isGreaterThan(texts.indexOf(text)));
            assertHarmless(text);
        }
    }

    @Test
    void buttonsAndFormsTakeAnything() {
        talk.answering(Answer.openly("Shall I?").with(new Choice("Hold…", "hold", "Why?", "")));
        Message question = answered(talk.kumar.slash(talk.channel, "tag", Map.of()))
                .answer()
                .orElseThrow();
        for (String text : texts) {
            talk.answering(Answer.refused(text).and(laidOut(text)));
            var form = answered(talk.kumar.press(question, "Hold…"));
            String typed = text.isEmpty() ? "x" : text.substring(0, Math.min(1000, text.length()));
            answered(talk.kumar.submit(form, Map.of("typed", typed)));
            talk.answering(Answer.openly("Shall I?").with(new Choice("Hold…", "hold", "Why?", "")));
            question = answered(talk.kumar.slash(talk.channel, "tag", Map.of()))
                    .answer()
                    .orElseThrow();
            assertThat(Buttons.of(question)).hasSize(1);
            assertHarmless(text);
        }
    }
}
