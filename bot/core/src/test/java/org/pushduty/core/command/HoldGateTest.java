package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.push.Despite;
import org.pushduty.core.push.Push;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.Rules;

/** Stage gets every tag by itself, production does not. */
class HoldGateTest {
    private final BotScenario bot = new BotScenario(SampleTrain.AMO.needing());

    private boolean isTagged(String tag) {
        return bot.server.remoteTags().containsKey(tag);
    }

    private CommitId fix() {
        return bot.server.commit("Fix login", "mat", Map.of("login.py", "f"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "login is broken~amo is on hold: login is broken",
                "on stage: smoke tests are running~stage of amo is on hold: smoke tests are running",
                "on STAGE smoke tests~stage of amo is on hold: smoke tests",
                "on prod, the disk is full until 2h~prod of amo is on hold until Tue 4 Oct 13:30 PDT: the disk is full",
                "on addons-server login is broken~addons-server of amo is on hold: login is broken",
                "except picks login is broken~amo is on hold except picks: login is broken",
                "on addons-server except picks: slow~addons-server of amo is on hold except picks: slow",
                "except picks on addons-server: slow~addons-server of amo is on hold except picks: slow",
                "on second thought, wait~amo is on hold: on second thought, wait",
                "on amo: all of it~amo is on hold: all of it",
                "except picky people~amo is on hold: except picky people",
                "--on stage smoke tests~stage of amo is on hold: smoke tests",
                "--on addons-server --except-picks slow~addons-server of amo is on hold except picks: slow",
                "--on stage on second thought~stage of amo is on hold: on second thought"
            })
    void aHoldIsOnWhatItsWordsSay(String said, String line) {
        bot.hear("krupa", "!hold " + said);

        assertThat(bot.said()).containsExactly("krupa: " + line + " (!unhold 1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on stage", "on stage:", "on addons-server except picks", "on stage until 15:00"})
    void whereItIsIsNoReason(String said) {
        bot.hear("krupa", "!hold " + said);

        assertThat(bot.told("krupa"))
                .containsExactly("REASON is missing: say why, then until when. The train is not" + " held.");
    }

    @Test
    void whatIsNotOfTheTrainCannotBeHeld() {
        bot.hear("krupa", "!hold --on payments slow");

        assertThat(bot.told("krupa"))
                .containsExactly("\"payments\" cannot be held; what can is stage, prod, addons-server, addons-frontend,"
                        + " amo. The train is not held.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "on stage ", "on addons-server ", "except picks "})
    void nothingIsTaggedThatIsHeld(String on) {
        bot.hear("krupa", "!hold " + on + "login is broken");
        bot.forward(Duration.ofHours(3));

        bot.hear("kumar", "!tag");

        assertThat(isTagged("2016.10.06")).isFalse();
        assertThat(bot.said()).isEmpty();
        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .startsWith("hold 1" + (on.isBlank() ? "" : " " + on.strip()) + " by krupa, 3 h old: login is broken")
                .endsWith(". Its owner lifts it with !unhold 1; hero (kumar) and admin (jason) may go on: !tag …"
                        + " --despite \"reason\". Nothing was changed.");
    }

    @Test
    void aHoldOnProductionLetsTagsGo() {
        bot.hear("krupa", "!hold on prod the disk is full");

        bot.hear("kumar", "!tag");

        assertThat(isTagged("2016.10.06")).isTrue();
        bot.hear("eve", "!why");
        assertThat(bot.said()).singleElement().asString().startsWith("eve: hold 1 on prod by krupa");
    }

    @Test
    void aHoldOnStageIsInTheWayOfTagsAlone() {
        bot.hear("krupa", "!hold on stage smoke tests are running");
        bot.hear("eve", "!why");
        assertThat(bot.said().get(0)).startsWith("eve: hold 1 on stage by krupa, 0 min old: smoke tests are running");

        bot.hear("kumar", "!tag --despite \"they are done\"");
        bot.hear("eve", "!why");
        assertThat(bot.said()).containsExactly("eve: nothing is in the way of 2016.10.06.");
    }

    @Test
    void aHoldOnOneRepositoryLeavesTheOthers() {
        bot.hear("krupa", "!hold on addons-server login is broken");

        bot.hear("kumar", "!tag addons-frontend");

        assertThat(bot.frontend.remoteTags()).containsKey("2016.10.06");
        bot.hear("kumar", "!tag addons-server");
        assertThat(isTagged("2016.10.06")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "on stage, false",
        "on addons-server, false",
        "on addons-frontend, true",
        "on prod, true",
        "except picks, true",
        "on stage except picks, true"
    })
    void picksAreHeldUnlessTheyAreExcepted(String on, boolean isPicked) {
        bot.hear("kumar", "!tag");
        CommitId fix = fix();
        bot.hear("krupa", "!hold " + on + " login is slow");

        bot.hear("kumar", "!cherry-pick addons-server " + fix);

        assertThat(isTagged("2016.10.06-1")).isEqualTo(isPicked);
        bot.hear("kumar", "!revert addons-server " + fix + " --onto 2016.10.06-1");
        assertThat(isTagged("2016.10.06-2")).isEqualTo(isPicked);
    }

    @Test
    void approvedPicksAreHeldToo() {
        bot.hear("kumar", "!tag");
        bot.hear("mat", "!pick addons-server " + fix());
        bot.hear("kumar", "!approve 1");
        bot.hear("krupa", "!hold login is slow");

        bot.hear("kumar", "!cherry-pick");
        assertThat(isTagged("2016.10.06-1")).isFalse();
        assertThat(bot.told("kumar")).singleElement().asString().startsWith("hold 1 by krupa");

        bot.hear("kumar", "!cherry-pick --despite \"it is the fix\"");
        assertThat(isTagged("2016.10.06-1")).isTrue();
    }

    @Test
    void whoeverMayGoesOnAndEverybodyHearsIt() {
        bot.hear("krupa", "!hold login is broken");

        bot.hear("kumar", "!tag --despite \"it is only the footer\"");

        assertThat(isTagged("2016.10.06")).isTrue();
        assertThat(bot.said().get(0))
                .isEqualTo("kumar: !tag goes on despite hold 1 by krupa (login is broken): it is only the footer");
        assertThat(bot.called().get(0)).containsExactly("krupa");
        Push push = bot.state().current().orElseThrow();
        assertThat(push.paper().despites())
                .containsExactly(new Despite(
                        "tag",
                        List.of("hold 1 by krupa (login is broken)"),
                        "it is only the footer",
                        "kumar",
                        bot.clock.instant()));
        bot.hear("eve", "!why");
        assertThat(bot.said().get(0)).as("the hold stands").startsWith("eve: hold 1 by krupa");
    }

    @Test
    void whomTheRulesDoNotNameMayNotGoOn() {
        bot.restartWith(SampleTrain.AMO.needing().ruledBy(new Rules(List.of("hero"), List.of("ops"), true)));
        bot.hear("krupa", "!hold login is broken");

        bot.hear("kumar", "!tag --despite \"it is only the footer\"");

        assertThat(isTagged("2016.10.06")).isFalse();
        assertThat(bot.told("kumar"))
                .containsExactly("going on despite hold 1 by krupa (login is broken) is for ops (jason) and admin"
                        + " (jason). Nothing was changed.");
    }

    @Test
    void aPreviewSaysThatItIsHeld() {
        bot.hear("krupa", "!hold login is broken");

        bot.hear("kumar", "!tag?");

        assertThat(bot.told("kumar")).hasSize(3);
        assertThat(bot.told("kumar").get(0)).startsWith("This tags addons-server 2016.10.06");
        assertThat(bot.told("kumar").get(1)).startsWith("It would be refused: hold 1 by krupa");
        bot.hear("kumar", "!tag? --despite footer");
        assertThat(bot.told("kumar").get(0)).contains("It goes on despite hold 1 by krupa (login is broken).");
        assertThat(isTagged("2016.10.06")).isFalse();
    }

    @Test
    void aPushOutOfTurnThatIsHeldNeedsOneReasonForBoth() {
        bot.hear("krupa", "!hold login is broken");

        bot.hear("kumar", "!tag 2016.10.07 --despite \"it burns\"");

        assertThat(isTagged("2016.10.07")).isTrue();
        assertThat(bot.said().get(0)).contains("goes on despite hold 1 by krupa (login is broken): it burns");
    }

    @Test
    void whatIsThereAlreadyIsNotHeld() {
        bot.hear("kumar", "!tag");
        bot.hear("krupa", "!hold login is broken");

        bot.hear("kumar", "!tag");

        assertThat(bot.said()).singleElement().asString().startsWith("kumar: already tagged for 2016.10.06");
    }

    @Test
    void onesOwnHoldCallsNobody() {
        bot.hear("kumar", "!hold login is broken");

        bot.hear("kumar", "!tag --despite \"it is fixed\"");

        assertThat(bot.called().get(0)).isEmpty();
        assertThat(isTagged("2016.10.06")).isTrue();
    }
}
