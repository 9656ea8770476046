package org.pushduty.core.routine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;

/** It is Tuesday, 11:30; what is to be tagged was due half an hour ago. */
final class RemindersTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final BotScenario bot = new BotScenario(SampleTrain.AMO.needing().reminding("P1D", "PT1H"));

    @Test
    void whatWasDueBeforeTheFirstStartIsSaidLate() {
        BotScenario fresh = new BotScenario(SampleTrain.AMO.reminding("P1D", "PT1H"));

        assertThat(fresh.said())
                .containsExactly("kumar: it is time to tag 2016.10.06: addons-server, addons-frontend · !tag"
                        + " (late, was due Tue 11:00 PDT)");
        assertThat(fresh.saidElsewhere()).isEqualTo(fresh.said());
    }

    @Test
    void theDayBeforeThePushTheHeroHearsThatNothingIsInTheWay() {
        bot.hear("kumar", "!tag");

        bot.pass(DAY);

        assertThat(bot.said())
                .containsExactly(
                        "kumar: 2016.10.06 goes out tomorrow (Thu 11:00 PDT), hero kumar; nothing is in the way");
    }

    @Test
    void anHourBeforeThePushAllWhoMustActAreNamedFirst() {
        bot.hear("kumar", "!tag addons-server");
        bot.hear("mat", "!hold login is broken");
        bot.pass(DAY);

        bot.pass(Duration.ofHours(23));

        assertThat(bot.said())
                .containsExactly("kumar, mat: 2016.10.06 goes out in an hour (Thu 11:00 PDT), hero kumar;"
                        + " in the way: hold 1 by mat (login is broken); not tagged: addons-frontend");
    }

    @Test
    void allThatIsInTheWayIsNamedWithThoseWhoHaveToActCalled() {
        bot.restartWith(SampleTrain.AMO.needing("hero", "qa").reminding("P1D", "PT1H"));
        bot.hear("kumar", "!tag");
        bot.hear("krupa", "!blocker search is empty for eviljeff");
        bot.hear("krupa", "!task before run the migration");
        bot.hear("mat", "!hold on stage smoke tests are running");

        bot.pass(DAY);

        assertThat(bot.said())
                .containsExactly("kumar, eviljeff, krupa, jason: 2016.10.06 goes out tomorrow (Thu 11:00 PDT), hero"
                        + " kumar; in the way: blocker 1 for eviljeff (search is empty); qa has not signed off; task 1"
                        + " for ops (jason) (run the migration)");
        assertThat(bot.called()).contains(List.of("kumar", "eviljeff", "krupa", "jason"));
    }

    @Test
    void aHoldThatEndsBeforeThePushIsNotInItsWay() {
        bot.hear("kumar", "!tag");
        bot.hear("mat", "!hold login is broken until thu 9:00");

        bot.pass(DAY);

        assertThat(bot.said()).hasSize(1).first().asString().endsWith("nothing is in the way");
    }

    @Test
    void atTheTimeOfThePushItIsTime() {
        bot.hear("kumar", "!tag");
        bot.pass(Duration.ofHours(47));

        bot.pass(HOUR);

        assertThat(bot.said())
                .containsExactly(
                        "kumar: it is time to push 2016.10.06, nothing is in the way; when it is live, !pushed");
    }

    @Test
    void atTheTimeOfThePushAHoldWithoutEndIsNamed() {
        bot.hear("kumar", "!tag");
        bot.hear("mat", "!hold login is broken");
        bot.pass(Duration.ofHours(47));

        bot.pass(HOUR);

        assertThat(bot.said())
                .containsExactly("kumar, mat: it is time to push 2016.10.06, but in the way:"
                        + " hold 1 by mat (login is broken)");
    }

    @Test
    void nothingIsSaidOfAPushThatIsOut() {
        bot.hear("kumar", "!tag");
        bot.signOff();
        bot.hear("kumar", "!pushed");

        bot.pass(Duration.ofDays(4));

        assertThat(bot.said()).isEmpty();
    }

    @Test
    void nothingIsSaidOfAPushThatIsSkipped() {
        bot.hear("kumar", "!skip everybody is away");

        bot.pass(Duration.ofDays(4));

        assertThat(bot.said()).isEmpty();
    }

    @Test
    void theNextHeroIsRemindedOfTheNextTagDay() {
        bot.hear("kumar", "!skip everybody is away");
        bot.pass(Duration.ofDays(5));

        bot.pass(DAY);

        assertThat(bot.said())
                .containsExactly("mat: 2016.10.13 is to be tagged tomorrow (Tue 11:00 PDT):"
                        + " addons-server, addons-frontend · !tag");
        bot.pass(DAY);
        assertThat(bot.said())
                .containsExactly(
                        "mat: 2016.10.13 is to be tagged in an hour (Tue 11:00 PDT):"
                                + " addons-server, addons-frontend · !tag",
                        "mat: it is time to tag 2016.10.13: addons-server, addons-frontend · !tag");
    }

    @Test
    void aPushThatStaysOpenIsRememberedTheDayAfter() {
        bot.hear("kumar", "!tag");
        bot.pass(Duration.ofDays(2));

        bot.pass(DAY);

        assertThat(bot.said()).containsExactly("kumar: 2016.10.06 is tagged and still open: !pushed, or !skip REASON");
        bot.pass(Duration.ofDays(30));
        assertThat(bot.said()).isEmpty();
    }

    @Test
    void aPushThatWentByUntaggedIsHandedOverInTheMorning() {
        bot.forward(Duration.ofDays(2).plusHours(14));
        bot.look();
        assertThat(bot.said()).isEmpty();

        bot.pass(Duration.ofHours(8));

        assertThat(bot.said())
                .containsExactly("mat: 2016.10.06 went by untagged; next is 2016.10.13 and you are its push hero:"
                        + " tag it by Tue 11:00 PDT");
    }

    @Test
    void theOwnerOfAHoldHearsThatItIsOver() {
        bot.hear("mat", "!hold login is broken until 15:00");
        bot.pass(Duration.ofHours(3));

        bot.pass(HOUR);

        assertThat(bot.said())
                .containsExactly("mat: your hold 1 is over (login is broken); !hold again if it must go on");
    }

    @Test
    void theOwnerOfAHoldIsAskedBeforeItEnds() {
        bot.hear("mat", "!hold on stage login is broken until 15:00");
        bot.pass(Duration.ofHours(2));
        assertThat(bot.said()).isEmpty();

        bot.pass(HOUR);

        assertThat(bot.said())
                .containsExactly(
                        "mat: your hold 1 on stage ends in 30 min: login is broken; !hold 1 until WHEN keeps" + " it");
        assertThat(bot.called()).contains(List.of("mat"));
        bot.restart();
        assertThat(bot.said()).as("asked once").isEmpty();
        bot.hear("mat", "!hold 1 until 15:20");
        bot.pass(Duration.ofMinutes(30));
        assertThat(bot.said())
                .as("of the 50 minutes that are left, half are over")
                .containsExactly(
                        "mat: your hold 1 on stage ends in 25 min: login is broken; !hold 1 until WHEN keeps" + " it");
        bot.pass(HOUR);
        assertThat(bot.said())
                .containsExactly("mat: your hold 1 on stage is over (login is broken); !hold again if it must go on");
    }

    @Test
    void theOwnerOfAShortHoldIsAskedAtHalfOfIt() {
        bot.hear("mat", "!hold login is broken until 20 min");
        bot.pass(Duration.ofMinutes(9));
        assertThat(bot.said()).isEmpty();

        bot.pass(Duration.ofMinutes(2));

        assertThat(bot.said()).singleElement().asString().startsWith("mat: your hold 1 ends in 10 min: ");
    }

    @Test
    void aHoldThatIsOverIsNotAskedAbout() {
        bot.hear("mat", "!hold login is broken until 15:00");

        bot.forward(Duration.ofHours(4));
        bot.restart();

        assertThat(bot.said()).singleElement().asString().contains("your hold 1 is over");
    }

    @Test
    void aHoldThatWasLiftedEndsWithoutAWord() {
        bot.hear("mat", "!hold login is broken until 15:00");
        bot.hear("mat", "!unhold");

        bot.pass(Duration.ofHours(4));

        assertThat(bot.said()).isEmpty();
    }

    @Test
    void nothingIsSaidTwiceWhateverRings() {
        bot.hear("kumar", "!tag");
        bot.pass(DAY);

        bot.look();
        assertThat(bot.said()).isEmpty();
        bot.restart();
        assertThat(bot.said()).isEmpty();
        bot.forward(Duration.ofHours(-20));
        bot.look();
        assertThat(bot.said()).isEmpty();
        bot.pass(DAY);
        assertThat(bot.said()).isEmpty();
    }

    @Test
    void withoutAnyAlarmTheLookOfTheMinuteReminds() {
        bot.hear("kumar", "!tag");

        bot.forward(DAY);
        bot.look();

        assertThat(bot.said())
                .containsExactly("kumar: 2016.10.06 goes out tomorrow (Thu 11:00 PDT), hero kumar;"
                        + " nothing is in the way (late, was due Wed 11:00 PDT)");
    }

    @Test
    void aChangeInTheVeryMomentLeavesItsAlarm() {
        bot.hear("kumar", "!tag");
        bot.forward(Duration.ofHours(23).plusMinutes(30));

        bot.hear("mat", "!hold login is broken");

        assertThat(bot.said()).noneMatch(line -> line.contains("goes out"));
        bot.pass(Duration.ZERO);
        assertThat(bot.said()).hasSize(1).first().asString().contains("goes out tomorrow", "login is broken");
    }

    @Test
    void ofOneMomentOnlyTheNewestIsSaidLate() {
        bot.hear("kumar", "!tag");

        bot.forward(Duration.ofHours(47));
        bot.restart();

        assertThat(bot.said())
                .containsExactly("kumar: 2016.10.06 goes out in 30 min (Thu 11:00 PDT), hero kumar;"
                        + " nothing is in the way (late, was due Thu 10:00 PDT)");
    }

    @Test
    void whatIsLateByAMinuteOrTwoIsOnTime() {
        bot.hear("kumar", "!tag");

        bot.forward(Duration.ofHours(23).plusMinutes(31));
        bot.look();

        assertThat(bot.said()).hasSize(1).first().asString().doesNotContain("late");
    }

    @Test
    void thePushIsNotAskedForOnceItsDayIsOver() {
        bot.hear("kumar", "!tag");

        bot.forward(Duration.ofHours(62));
        bot.restart();

        assertThat(bot.said()).isEmpty();
    }

    @Test
    void aMomentThatWasMovedIsAnother() {
        bot.hear("kumar", "!tag");
        bot.pass(DAY);

        bot.restartWith(SampleTrain.AMO
                .needing()
                .at(new SampleTrain.Times("America/Los_Angeles", "TUE 11:00", "THU 16:00", List.of("P1D"))));
        bot.pass(Duration.ofHours(5));

        assertThat(bot.said())
                .containsExactly(
                        "kumar: 2016.10.06 goes out tomorrow (Thu 16:00 PDT), hero kumar; nothing is in the way");
    }

    @Test
    void nobodyIsRemindedWhereNoLeadIsWanted() {
        BotScenario quiet = new BotScenario(SampleTrain.AMO.reminding());
        quiet.hear("kumar", "!tag");

        quiet.pass(Duration.ofDays(9));

        assertThat(quiet.said()).isEmpty();
    }

    @Test
    void whatWasSaidIsInTheLog() {
        bot.hear("kumar", "!log 1");

        assertThat(bot.said()).hasSize(1).first().asString().contains("pushduty", "reminded: tag 2016.10.06");
    }

    @Test
    void aReminderWaitsForANetworkThatIsAway() {
        bot.hear("kumar", "!tag");
        bot.mozilla().goDown();
        bot.pass(DAY);
        assertThat(bot.saidElsewhere()).hasSize(1);

        bot.mozilla().comeUp();
        bot.forward(Duration.ofMinutes(2));
        bot.deliver();

        assertThat(bot.said()).hasSize(1).first().asString().contains(bot.saidElsewhere());
    }
}
