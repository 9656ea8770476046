package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;

/** The commands that look: why, next, status, log, duty, calendar, topic, pad, mail, whoami, version. */
class LookingTest {
    private final BotScenario bot = new BotScenario();

    @Test
    void statusIsOneLineWithEverything() {
        bot.hear("kumar", "!tag addons-server");
        bot.hear("krupa", "!hold login is broken");

        bot.hear("eve", "!status");

        assertThat(bot.said())
                .containsExactly("eve: 2016.10.06 goes out Thu 6 Oct 11:00 PDT (in 47 h) · hero kumar · addons-server"
                        + " 2016.10.06, addons-frontend untagged · ON HOLD by krupa: login is broken · prod runs I do not"
                        + " know what (!adopt TAG tells me)");
        assertThat(bot.told("eve")).isEmpty();
    }

    @Test
    void statusTellsWhichNetworkIsAway() {
        bot.addons().goDown();

        bot.hear("eve", "!status");

        assertThat(bot.said()).singleElement().asString().endsWith(" · network addons: not connected");
    }

    @Test
    void statusTellsWhatWaitsToBeSaid() {
        bot.addons().goDown();
        bot.hear("krupa", "!hold login is broken");
        bot.forward(Duration.ofSeconds(11));

        bot.hear("eve", "!status");
        assertThat(bot.said())
                .singleElement()
                .asString()
                .endsWith(" · network addons: not connected · 1 line waits for addons/#push-duty");

        bot.addons().comeUp();
        bot.forward(Duration.ofMinutes(1));
        bot.hear("eve", "!version");
        bot.hear("eve", "!status");
        assertThat(bot.said()).last().asString().doesNotContain("wait");
    }

    @Test
    void statusTellsWhatIsOnlyHalfWell() {
        bot.addons().suffers("the nick pushduty is taken");

        bot.hear("eve", "!status");

        assertThat(bot.said()).singleElement().asString().endsWith(" · network addons: the nick pushduty is taken");
    }

    @Test
    void whyNamesOwnerAgeAndWhatClearsIt() {
        bot.hear("krupa", "!hold login is broken until thu 9:00");
        bot.forward(Duration.ofHours(3));

        bot.hear("eve", "!why");

        assertThat(bot.said())
                .containsExactly(
                        "eve: hold 1 by krupa, 3 h old, ends Thu 6 Oct 09:00 PDT: login is broken · cleared by !unhold 1",
                        "eve: addons-server is not tagged for 2016.10.06: kumar, since Tue 4 Oct 11:00 PDT, 3 h ago ·"
                                + " cleared by !tag",
                        "eve: addons-frontend is not tagged for 2016.10.06: kumar, since Tue 4 Oct 11:00 PDT, 3 h ago ·"
                                + " cleared by !tag");
    }

    @Test
    void whySaysSoWhereNothingIsInTheWay() {
        bot.restartWith(SampleTrain.AMO.needing());
        bot.hear("kumar", "!tag");

        bot.hear("eve", "!why");

        assertThat(bot.said()).containsExactly("eve: nothing is in the way of 2016.10.06.");
    }

    @Test
    void whySaysWhoHasNotSignedOff() {
        bot.hear("kumar", "!tag");

        bot.hear("eve", "!why");

        assertThat(bot.said())
                .containsExactly(
                        "eve: hero (kumar) has not signed off, tagged 0 min ago · cleared by !signoff hero",
                        "eve: qa (krupa) has not signed off, tagged 0 min ago · cleared by !signoff qa",
                        "eve: ops (jason) has not signed off, tagged 0 min ago · cleared by !signoff ops");
    }

    @Test
    void manyObstaclesGoToTheAskerAlone() {
        bot.hear("krupa", "!hold one");
        bot.hear("krupa", "!hold two");

        bot.hear("eve", "!why");

        assertThat(bot.said())
                .singleElement()
                .asString()
                .startsWith("eve: hold 1 by krupa")
                .endsWith("(all 4 lines to you alone)");
        assertThat(bot.told("eve")).hasSize(4);
    }

    @Test
    void nextSaysWhatEachRoleDoes() {
        bot.hear("eve", "!next");
        assertThat(bot.said()).containsExactly("eve: hero kumar: !tag, due Tue 4 Oct 11:00 PDT (30 min ago)");

        bot.hear("kumar", "!tag");
        bot.hear("eve", "!next");
        assertThat(bot.said().get(0))
                .contains(
                        "hero kumar: watch stage and take cherry-picks until Thu 6 Oct 11:00 PDT",
                        "qa: look at 2016.10.06 on stage",
                        "ops: look at 2016.10.06 on stage");

        bot.forward(Duration.ofDays(2));
        bot.hear("krupa", "!hold login is broken");
        bot.hear("eve", "!next");
        assertThat(bot.said().get(0))
                .contains(
                        "krupa: settle \"login is broken\", then !unhold 1",
                        "when it is live, !pushed",
                        "ops: look at 2016.10.06 on stage, then !signoff ops or !nogo REASON");
    }

    @Test
    void theLogSaysWhoDidWhatAndWhen() {
        bot.hear("krupa", "!hold login is broken");

        bot.hear("eve", "!log");

        assertThat(bot.said())
                .containsExactly(
                        "eve: Tue 4 Oct 11:30 PDT krupa held the train (1): login is broken",
                        "eve: Tue 4 Oct 11:30 PDT pushduty opened 2016.10.06, hero kumar");
    }

    @Test
    void aLongLogGoesToTheAskerAloneAndHasAnEnd() {
        for (int i = 0; i < 60; i++) {
            bot.hear("krupa", "!hold number " + i);
        }

        bot.hear("eve", "!log 999");
        assertThat(bot.told("eve")).as("the newest was said in the channel").hasSize(49);

        bot.hear("eve", "!log 5");
        assertThat(bot.told("eve")).hasSize(4);
        assertThat(bot.said()).singleElement().asString().contains("number 59");

        bot.hear("eve", "!log many");
        assertThat(bot.told("eve")).singleElement().asString().startsWith("\"many\" is no number.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "!duty~ kumar is the push hero of 2016.10.06 · then 2016.10.13 mat, 2016.10.20 eviljeff, 2016.10.27 kumar",
                "!duty mat~ mat is on duty for 2016.10.13, 2016.11.03, 2016.11.24",
                "!duty KUMAR~ kumar is on duty for 2016.10.06, 2016.10.27, 2016.11.17",
                "!duty krupa~ krupa is not in the rotation of amo.",
                "!duty 2016.10.20~ 2016.10.20: eviljeff",
                "!duty 2016-10-20~ 2016.10.20: eviljeff",
                "!duty 2016.10.19~ 2016.10.19 is no push day; the next is 2016.10.20: eviljeff",
                "!hero~ kumar is the push hero of 2016.10.06 · then 2016.10.13 mat, 2016.10.20 eviljeff, 2016.10.27 kumar"
            })
    void dutySaysWhoseWeekItIs(String line, String answer) {
        bot.hear("eve", line);

        assertThat(bot.said()).containsExactly("eve: " + answer);
    }

    @Test
    void dutyOfNobodyIsRefusedWithTheRotation() {
        bot.hear("eve", "!duty nobody");

        assertThat(bot.told("eve"))
                .containsExactly(
                        "I know nobody called \"nobody\", and it is no date. On duty in turn are kumar, mat, eviljeff.");
    }

    @Test
    void theCalendarListsSixPushes() {
        bot.hear("kumar", "!tag 2016.10.20");
        bot.hear("kumar", "!skip work week");

        bot.hear("eve", "!calendar");

        assertThat(bot.told("eve")).hasSize(5);
        assertThat(bot.said())
                .containsExactly("eve: next: 2016.10.13 · tag Tue 11 Oct 11:00 PDT · push Thu 13 Oct 11:00 PDT · mat"
                        + " (the others to you alone)");
        assertThat(bot.told("eve").get(3))
                .isEqualTo("2016.11.10 · tag Tue 8 Nov 11:00 PST · push Thu 10 Nov 11:00 PST · eviljeff");
        assertThat(bot.said()).singleElement().asString().startsWith("eve: next: 2016.10.13");
    }

    @Test
    void theTopicIsSetAnewWhereSomebodyOverwroteIt() {
        bot.mozilla().topicBecomes("#amo", "Somebody was here");

        bot.hear("krupa", "!topic");

        assertThat(bot.topic())
                .isEqualTo(
                        "Push 2016.10.06 · hero kumar · https://pad.example.org/p/amo-2016.10.06 | Somebody was here");
        assertThat(bot.said()).singleElement().asString().startsWith("krupa: topic of mozilla/#amo: Push 2016.10.06");
    }

    @Test
    void aPreviewOfTheTopicSetsNothing() {
        bot.mozilla().topicBecomes("#amo", "Somebody was here");

        bot.hear("krupa", "!topic?");

        assertThat(bot.topic()).isEqualTo("Somebody was here");
        assertThat(bot.told("krupa").get(0)).startsWith("topic of mozilla/#amo: Push 2016.10.06");
    }

    @Test
    void thePadIsShownToTheAskerAlone() {
        bot.hear("eve", "!pad");

        assertThat(bot.said())
                .containsExactly(
                        "eve: the pad of 2016.10.06 is for your eyes: 2 lines · https://pad.example.org/p/amo-2016.10.06");
        assertThat(bot.told("eve")).containsExactly("Notes of 2016.10.06, hero kumar");
    }

    @Test
    void theMailIsADraftBeforeTheFirstPushAndOfTheLastOneAfter() {
        bot.hear("eve", "!mail");
        assertThat(bot.told("eve")).containsExactly("Subject: 2016.10.06 is live", "Hero: kumar");

        bot.hear("kumar", "!tag");
        bot.signOff();
        bot.hear("kumar", "!pushed");
        bot.hear("eve", "!mail");
        assertThat(bot.told("eve").get(0)).isEqualTo("Subject: 2016.10.06 is live");
        bot.hear("eve", "!pad");
        assertThat(bot.told("eve").get(0)).startsWith("Notes of 2016.10.13");
        bot.hear("eve", "!pad 2016-10-06");
        assertThat(bot.told("eve").get(0)).startsWith("Notes of 2016.10.06");
    }

    @Test
    void thePadOfAPushThatNobodyKnowsIsRefused() {
        bot.hear("eve", "!pad 2015.10.06");

        assertThat(bot.told("eve")).containsExactly("I know no push 2015.10.06.");
    }

    @Test
    void whoamiSaysWhoAndByWhichAccount() {
        bot.hear("kumar", "!whoami");
        assertThat(bot.said()).containsExactly("kumar: you are kumar (fake:kumar@mozilla) · the push hero");

        bot.hear("jason", "!whoami");
        assertThat(bot.said()).containsExactly("jason: you are jason (fake:jason@mozilla) · admin, ops");

        bot.hear("eve", "!whoami");
        assertThat(bot.said())
                .singleElement()
                .asString()
                .contains("fake:eve@mozilla, whom my configuration does not know");

        bot.hearUnproven("kumar", "!whoami");
        assertThat(bot.said()).singleElement().asString().contains("vouches for no account of yours");
    }

    @Test
    void versionSaysWhatRuns() {
        bot.hear("eve", "!version");

        assertThat(bot.said())
                .isEqualTo(List.of(
                        "eve: pushduty 0.1.0 on Java " + Runtime.version().feature()));
    }

    @Test
    void lookingWorksWhileARemoteIsAway() {
        bot.server.commit("More", "mat", Map.of("more.py", "m"));
        bot.server.vanish();

        bot.hear("eve", "!status");

        assertThat(bot.said()).hasSize(1);
    }
}
