package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Card;
import org.pushduty.core.chat.Card.Field;
import org.pushduty.core.chat.Choice;
import org.pushduty.core.chat.Span;
import org.pushduty.core.chat.Utterance.Tone;
import org.pushduty.core.port.FakeReplies;

/** Answers that are laid out say what their lines say. */
class CardTest {
    private static final Span PUSH_TIME = Span.moment(Instant.parse("2016-10-06T18:00:00Z"));
    private static final String UNKNOWN = "runs I do not know what (!adopt TAG tells me)";

    private final BotScenario bot = new BotScenario(SampleTrain.AMO.needing());
    private final FakeReplies replies = bot.mozilla().showReplies();
    private int questions;

    private Answer answer(String line) {
        questions++;
        bot.ask("eve", line, "x" + questions);
        return replies.answer("x" + questions);
    }

    private Card card(String line) {
        assertThat(answer(line).cards()).hasSize(1);
        return answer(line).cards().get(0);
    }

    @Test
    void statusHasAFieldForEachRepository() {
        bot.server.tag("2016.09.29", bot.server.commit("Ship it", "mat", Map.of("a", "b")));
        bot.hear("kumar", "!adopt 2016.09.29 addons-server");
        bot.server.commit("Fix it", "mat", Map.of("a", "c"));
        bot.hear("kumar", "!tag addons-server");

        Card card = card("!status");

        assertThat(card.title()).isEqualTo("amo 2016.10.06");
        assertThat(card.fields())
                .containsExactly(
                        Field.of("goes out", PUSH_TIME),
                        Field.of("hero", "kumar"),
                        Field.of(
                                "addons-server",
                                Span.words("2016.10.06 · prod runs 2016.09.29"),
                                Span.words(" · "),
                                Span.link(
                                        "compare",
                                        "https://github.com/mozilla/addons-server/compare/2016.09.29...2016.10.06")),
                        Field.of("addons-frontend", "untagged"));
        assertThat(answer("!status").lines())
                .singleElement()
                .satisfies(line -> assertThat(line.utterance().text()).startsWith("2016.10.06 goes out"));
    }

    @Test
    void statusShowsByItsToneHowThingsStand() {
        assertThat(card("!status").tone()).as("tagging is overdue").isEqualTo(Tone.BAD);

        bot.hear("kumar", "!tag");
        assertThat(card("!status").tone()).as("nothing is in the way").isEqualTo(Tone.GOOD);

        bot.hear("krupa", "!hold login is broken");
        assertThat(card("!status").tone()).isEqualTo(Tone.BAD);

        bot.hear("krupa", "!unhold");
        bot.hear("kumar", "!pushed");
        assertThat(card("!status").tone())
                .as("the next one is still to be tagged")
                .isEqualTo(Tone.PLAIN);
    }

    @Test
    void statusShowsHoldsAndTroubles() {
        bot.hear("krupa", "!hold login is broken until thu 9:00");
        bot.addons().suffers("the nick pushduty is taken");

        assertThat(card("!status").fields())
                .endsWith(
                        Field.of("prod", UNKNOWN),
                        Field.of(
                                "hold 1",
                                Span.words("krupa: login is broken · since "),
                                Span.moment(bot.clock.instant()),
                                Span.words(" · ends "),
                                Span.moment(Instant.parse("2016-10-06T16:00:00Z")),
                                Span.words(" · !unhold 1")),
                        Field.of("trouble", "network addons: the nick pushduty is taken"));
    }

    @Test
    void statusOffersWhatIsOftenSaidNext() {
        Choice next = new Choice("What now?", "amo/next", "", "");
        assertThat(answer("!status").choices()).containsExactly(next, new Choice("Hold…", "amo/hold", "Why?", ""));

        bot.hear("krupa", "!hold login is broken");
        assertThat(answer("!status").choices()).containsExactly(next, new Choice("Unhold", "amo/unhold 1", "", ""));

        bot.hear("mat", "!hold the disk is full");
        assertThat(answer("!status").choices()).containsExactly(next);
    }

    @Test
    void whatIsTypedIntoAChoiceIsAReasonWhateverItSays() {
        Choice hold = answer("!status").choices().get(1);

        bot.ask("krupa", "!" + hold.line("is it -- broken?"), "pressed");

        assertThat(replies.answer("pressed").lines()).isEmpty();
        assertThat(bot.said()).containsExactly("krupa: amo is on hold: is it -- broken? (!unhold 1)");
    }

    @Test
    void whyHasAFieldForEachObstacle() {
        bot.hear("kumar", "!tag addons-frontend");
        bot.hear("krupa", "!hold one");
        bot.hear("krupa", "!hold two");

        Card card = card("!why");

        assertThat(card.title()).isEqualTo("in the way of 2016.10.06");
        assertThat(card.tone()).isEqualTo(Tone.BAD);
        assertThat(card.fields()).extracting(Field::name).containsExactly("hold 1", "hold 2", "addons-server");
        assertThat(card.fields().get(2).value())
                .containsExactly(
                        Span.words("is not tagged for 2016.10.06: kumar, due "),
                        Span.moment(Instant.parse("2016-10-04T18:00:00Z")),
                        Span.words(" · !tag"));
        assertThat(answer("!why").lines()).hasSize(3).allMatch(Answer.Line::isPublic);
    }

    @Test
    void whyIsGoodWhereNothingIsInTheWay() {
        bot.hear("kumar", "!tag");

        assertThat(card("!why")).isEqualTo(new Card("nothing is in the way of 2016.10.06.", Tone.GOOD, List.of()));
    }

    @Test
    void compareHasAFieldForEachRepositoryAndKeepsProblemsApart() {
        bot.server.tag("2016.09.29", bot.server.commit("Ship it", "mat", Map.of("a", "b")));
        bot.hear("kumar", "!adopt 2016.09.29 addons-server");
        bot.server.commit("Fix it", "kumar", Map.of("a", "c"));
        bot.server.commit("Fix that", "mat", Map.of("a", "d"));

        Answer answer = answer("!compare");

        assertThat(answer.cards())
                .containsExactly(new Card(
                        "amo: what is new",
                        Tone.PLAIN,
                        List.of(Field.of(
                                "addons-server",
                                Span.link(
                                        "2016.09.29 to master",
                                        "https://github.com/mozilla/addons-server/compare/2016.09.29...master"),
                                Span.words(": 2 commits by kumar, mat")))));
        assertThat(answer.lines()).extracting(Answer.Line::isPublic).containsExactly(true, false);
    }

    @Test
    void dutyShowsTimesThatEverybodyCanRead() {
        Card now = card("!duty");
        assertThat(now.title()).isEqualTo("kumar is the push hero of 2016.10.06");
        assertThat(now.fields()).hasSize(4).startsWith(Field.of("2016.10.06", Span.words("kumar · "), PUSH_TIME));

        Card person = card("!duty mat");
        assertThat(person.title()).isEqualTo("mat is on duty");
        assertThat(person.fields()).extracting(Field::name).startsWith("2016.10.13");

        assertThat(card("!duty 2016.10.06").fields())
                .containsExactly(Field.of("2016.10.06", Span.words("kumar · "), PUSH_TIME));
        assertThat(card("!duty 2016.10.07").title()).isEqualTo("2016.10.07 is no push day");
        assertThat(card("!duty krupa").fields()).isEmpty();

        bot.hear("kumar", "!skip work week");
        assertThat(card("!duty 2016.10.06").fields()).containsExactly(Field.of("2016.10.06", "kumar · skipped"));
    }

    @Test
    void listsHaveAFieldForEach() {
        bot.hear("krupa", "!task before run the migration");
        bot.hear("krupa", "!blocker search is empty for mat");
        bot.hear("mat", "!resolve 1 indexed");
        Span now = Span.moment(bot.clock.instant());

        assertThat(card("!tasks"))
                .isEqualTo(new Card(
                        "tasks of 2016.10.06",
                        Tone.PLAIN,
                        List.of(Field.of(
                                "task 1 before 2016.10.06 for ops (jason)",
                                Span.words("run the migration · open, by krupa, "),
                                now,
                                Span.words("")))));
        assertThat(card("!blockers"))
                .isEqualTo(new Card(
                        "blockers of 2016.10.06",
                        Tone.GOOD,
                        List.of(Field.of(
                                "blocker 1 for mat",
                                Span.words("search is empty · resolved by mat, "),
                                now,
                                Span.words(" (indexed)")))));
        assertThat(card("!status").fields()).contains(Field.of("tasks", "1 of 1 open"));
    }

    @Test
    void whatIsRefusedHasNoCard() {
        assertThat(answer("!duty nobody").cards()).isEmpty();
        assertThat(answer("!compare").cards()).isEmpty();
        bot.forward(Duration.ofDays(400));
        assertThat(answer("!duty").cards()).hasSize(1);
    }
}
