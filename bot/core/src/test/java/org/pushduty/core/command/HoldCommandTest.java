package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.train.Rules;

class HoldCommandTest {
    private final BotScenario bot = new BotScenario();

    @Test
    void holdingNamesTheReason() {
        bot.hear("krupa", "!hold login is broken");

        assertThat(bot.said()).containsExactly("krupa: amo is on hold: login is broken (!unhold 1)");
        assertThat(bot.saidElsewhere())
                .containsExactly("[krupa, mozilla/#amo] amo is on hold: login is broken (!unhold 1)");
    }

    @ParameterizedTest
    @CsvSource({
        "2h, Tue 4 Oct 13:30 PDT",
        "15:00, Tue 4 Oct 15:00 PDT",
        "9:00, Wed 5 Oct 09:00 PDT",
        "tomorrow 9:00, Wed 5 Oct 09:00 PDT",
        "tomorrow, Wed 5 Oct 00:00 PDT",
        "thu, Thu 6 Oct 00:00 PDT",
        "Thursday at 11:00, Thu 6 Oct 11:00 PDT",
        "tue 12:00, Tue 4 Oct 12:00 PDT",
        "tue 11:00, Tue 11 Oct 11:00 PDT",
        "2016-10-07, Fri 7 Oct 00:00 PDT",
        "2016.10.07 14:30, Fri 7 Oct 14:30 PDT",
        "in 90 minutes, Tue 4 Oct 13:00 PDT",
        "1d 2h, Wed 5 Oct 13:30 PDT"
    })
    void anEndIsReadInSeveralForms(String typed, String shown) {
        bot.hear("krupa", "!hold login is broken until " + typed);

        assertThat(bot.said())
                .containsExactly("krupa: amo is on hold until " + shown + ": login is broken (!unhold 1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "2016-10-01", "2016-13-01", "thu 25:00", "11:00 o'clock"})
    void anEndThatIsNoneIsRefused(String typed) {
        bot.hear("krupa", "!hold login is broken until " + typed);

        assertThat(bot.told("krupa"))
                .singleElement()
                .asString()
                .contains("I cannot read \"until " + typed + "\" as a time to come", "The train is not held.");
        bot.hear("krupa", "!unhold");
        assertThat(bot.said().get(0)).contains("already: nothing holds amo.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wait until QA is back",
                "do not push until bug 1234 is fixed",
                "wait until the work week is over"
            })
    void untilIsAlsoAWord(String reason) {
        bot.hear("krupa", "!hold " + reason);

        assertThat(bot.said()).containsExactly("krupa: amo is on hold: " + reason + " (!unhold 1)");
    }

    @Test
    void anEndIsNoReason() {
        bot.hear("krupa", "!hold until 15:00");

        assertThat(bot.told("krupa"))
                .singleElement()
                .asString()
                .contains("REASON is missing", "The train is not held.");
    }

    @Test
    void noonIsATime() {
        bot.hear("krupa", "!hold QA is away until noon");

        assertThat(bot.said())
                .containsExactly("krupa: amo is on hold until Tue 4 Oct 12:00 PDT: QA is away (!unhold 1)");
    }

    @Test
    void aReasonIsNeeded() {
        bot.hear("krupa", "!hold");

        assertThat(bot.told("krupa")).singleElement().asString().contains("REASON is missing", "Usage: !hold REASON");
    }

    @Test
    void aHoldEndsByItself() {
        bot.hear("krupa", "!hold login is broken until 2h");
        bot.forward(Duration.ofHours(2).minusSeconds(1));
        bot.hear("krupa", "!status");
        assertThat(bot.said().get(0)).contains("ON HOLD by krupa: login is broken");

        bot.forward(Duration.ofSeconds(1));
        bot.hear("krupa", "!status");

        assertThat(bot.said().get(0)).doesNotContain("HOLD");
    }

    @Test
    void aPreviewHoldsNothing() {
        bot.hear("krupa", "!hold login is broken?");

        assertThat(bot.told("krupa").get(0)).isEqualTo("This would say: amo is on hold: login is broken (!unhold 1)");
        assertThat(bot.said()).isEmpty();
        bot.hear("krupa", "!why");
        assertThat(bot.said()).noneMatch(line -> line.contains("hold"));
    }

    @Test
    void anOpenQuestionWhoseOwnWordsEndTheHoldIsNotLost() {
        bot.hear("krupa", "!hold --what is this -- broken");

        assertThat(bot.said()).singleElement().asString().contains("on hold: --what is this -- broken");
    }

    @Test
    void theOwnerLiftsIt() {
        bot.hear("krupa", "!hold login is broken");

        bot.hear("krupa", "!unhold login works");

        assertThat(bot.said()).containsExactly("krupa: hold 1 is lifted: login is broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kumar", "jason"})
    void theHeroAndAdminsLiftAnybodys(String who) {
        bot.hear("krupa", "!hold login is broken");

        bot.hear(who, "!unhold 1 login works");

        assertThat(bot.said()).containsExactly(who + ": hold 1 of krupa is lifted: login is broken · why: login works");
        assertThat(bot.called()).as("its owner hears it").containsExactly(List.of("krupa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!unhold", "!unhold 1", "!unhold login works"})
    void somebodyElsesIsNamedAndHasAReason(String line) {
        bot.hear("krupa", "!hold login is broken");

        bot.hear("kumar", line);

        assertThat(bot.told("kumar"))
                .containsExactly("hold 1 is krupa's (login is broken): to take it away, say which and why: !unhold 1"
                        + " REASON. Nothing was changed.");
        assertThat(bot.said()).isEmpty();
    }

    @Test
    void holdersOfARoleThatMayGoOnLiftItToo() {
        bot.restartWith(SampleTrain.AMO.ruledBy(new Rules(List.of("hero"), List.of("qa"), true)));
        bot.hear("mat", "!hold login is broken");

        bot.hear("krupa", "!unhold 1 login works");

        assertThat(bot.said()).singleElement().asString().startsWith("krupa: hold 1 of mat is lifted");
    }

    @Test
    void amongThoseOfOthersOnesOwnNeedsNoNumber() {
        bot.hear("krupa", "!hold login is broken");
        bot.hear("mat", "!hold on stage smoke tests");

        bot.hear("mat", "!unhold");

        assertThat(bot.said())
                .containsExactly(
                        "mat: hold 2 on stage is lifted: smoke tests · still on hold: 1 (krupa: login is" + " broken)");
        bot.hear("mat", "!unhold 2");
        assertThat(bot.said())
                .containsExactly("mat: already: hold 2 is over · still on hold: 1 (krupa: login is broken)");
    }

    @Test
    void theSameHoldAgainIsAlready() {
        bot.hear("krupa", "!hold login is broken");

        bot.hear("krupa", "!hold Login is broken");
        assertThat(bot.said()).containsExactly("krupa: already: hold 1 by krupa, 0 min old: login is broken");

        bot.hear("mat", "!hold login is broken");
        assertThat(bot.said()).as("two people hold").singleElement().asString().endsWith("(!unhold 2)");
        bot.hear("krupa", "!hold on stage login is broken");
        assertThat(bot.said()).as("another place").singleElement().asString().endsWith("(!unhold 3)");
    }

    @Test
    void anotherEndIsSaidByItsNumberOrItsWords() {
        bot.hear("krupa", "!hold on stage login is broken until 15:00");

        bot.hear("krupa", "!hold 1 until 16:00");
        assertThat(bot.said())
                .containsExactly(
                        "krupa: stage of amo stays on hold until Tue 4 Oct 16:00 PDT: login is broken (!unhold 1)");
        bot.hear("krupa", "!hold on stage login is broken until 17:00");
        assertThat(bot.said()).singleElement().asString().contains("stays on hold until Tue 4 Oct 17:00 PDT");
        bot.hear("krupa", "!hold 1");
        assertThat(bot.said()).containsExactly("krupa: stage of amo stays on hold: login is broken (!unhold 1)");

        bot.hear("mat", "!hold 1 until 18:00");
        assertThat(bot.told("mat"))
                .containsExactly("hold 1 is krupa's; one of your own has a reason: !hold REASON. Nothing was changed.");
        bot.hear("mat", "!hold 7 until 18:00");
        assertThat(bot.told("mat"))
                .containsExactly("there is no hold 7, and a number is no reason: say why. The train is not held.");
        bot.restart();
        bot.hear("eve", "!status");
        assertThat(bot.said()).singleElement().asString().containsOnlyOnce("ON HOLD on stage by krupa");
    }

    @Test
    void othersMayNot() {
        bot.hear("krupa", "!hold login is broken");

        bot.hear("mat", "!unhold");

        assertThat(bot.told("mat"))
                .containsExactly(
                        "hold 1 is krupa's: only they, the push hero and admins (jason) may lift it. Nothing was"
                                + " changed.");
        bot.hear("mat", "!why");
        assertThat(bot.said().toString() + bot.told("mat")).contains("hold 1 by krupa");
    }

    @Test
    void amongSeveralTheNumberIsNeeded() {
        bot.hear("krupa", "!hold login is broken");
        bot.hear("mat", "!hold the database is slow");

        bot.hear("kumar", "!unhold");
        assertThat(bot.told("kumar"))
                .containsExactly("Which one? 1 (krupa: login is broken), 2 (mat: the database is slow). Say !unhold"
                        + " NUMBER. Nothing was changed.");

        bot.hear("kumar", "!unhold 2 it is fast");
        assertThat(bot.said())
                .containsExactly("kumar: hold 2 of mat is lifted: the database is slow · why: it is fast · still on"
                        + " hold: 1 (krupa: login is broken)");
    }

    @Test
    void numbersAreNotUsedAgain() {
        bot.hear("krupa", "!hold login is broken");
        bot.hear("krupa", "!unhold");
        bot.restart();

        bot.hear("krupa", "!hold again");

        assertThat(bot.said()).singleElement().asString().endsWith("(!unhold 2)");
    }

    @Test
    void aPreviewLiftsNothing() {
        bot.hear("krupa", "!hold login is broken");

        bot.hear("krupa", "!unhold?");

        assertThat(bot.told("krupa").get(0)).isEqualTo("This would say: hold 1 is lifted: login is broken");
        bot.hear("krupa", "!status");
        assertThat(bot.said().get(0)).contains("ON HOLD");
    }

    @Test
    void aStrangerMayNotHold() {
        bot.hear("eve", "!hold just because");

        assertThat(bot.told("eve")).singleElement().asString().contains("belongs to nobody", "ask an admin (jason)");
        assertThat(bot.said()).isEmpty();
    }
}
