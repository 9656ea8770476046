package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.PaperEvent.BlockerRaised;
import org.pushduty.core.push.PaperEvent.TaskSet;
import org.pushduty.core.push.SignOff;
import org.pushduty.core.push.Task;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.Rules;

class SignOffCommandTest {
    private static final PushName PUSH = new PushName("2016.10.06");

    private final BotScenario bot = new BotScenario();

    @BeforeEach
    void tagged() {
        bot.hear("kumar", "!tag");
    }

    @Test
    void aSignOffNamesWhoIsStillNeeded() {
        bot.hear("krupa", "!signoff");

        assertThat(bot.said()).containsExactly("krupa: 2016.10.06 is signed off for qa · still needed: ops (jason)");
        assertThat(bot.saidElsewhere()).hasSize(1);
        assertThat(bot.called()).containsExactly(List.of());
    }

    @Test
    void theLogNamesTheTagsThatItIsFor() {
        bot.hear("krupa", "!nogo login is broken");
        bot.hear("kumar", "!tag addons-server --again");
        bot.hear("krupa", "!signoff");

        bot.hear("eve", "!log");

        assertThat(bot.told("eve"))
                .anyMatch(line -> line.endsWith("krupa said no-go to 2016.10.06 for qa (addons-server 2016.10.06,"
                        + " addons-frontend 2016.10.06): login is broken"));
        assertThat(bot.said())
                .singleElement()
                .asString()
                .contains("krupa signed 2016.10.06 off for qa (addons-server 2016.10.06-1, addons-frontend"
                        + " 2016.10.06)");
    }

    @Test
    void aWordOnWhatIsNotTaggedNamesNoTag() {
        PaperEvent word = new PaperEvent.SignedOff(
                PUSH, new SignOff("qa", "krupa", false, "it rains", Map.of(), bot.clock.instant()));

        assertThat(word.story()).isEqualTo("said no-go to 2016.10.06 for qa: it rains");
    }

    @Test
    void theLastOneClearsThePushAndCallsTheHero() {
        bot.hear("krupa", "!signoff");

        bot.hear("jason", "!signoff");

        assertThat(bot.said())
                .containsExactly("jason: 2016.10.06 is signed off for ops: that was the last one but kumar's own, which"
                        + " !pushed gives, nothing is in the way; kumar, it may go out");
        assertThat(bot.called()).containsExactly(List.of("kumar"));
    }

    @Test
    void theHerosMayBeTheLastOneToo() {
        bot.signOff();

        bot.hear("kumar", "!signoff");

        assertThat(bot.said())
                .containsExactly("kumar: 2016.10.06 is signed off for hero: that was the last one, nothing is in the"
                        + " way; kumar, it may go out");
        bot.hear("eve", "!why");
        assertThat(bot.said()).containsExactly("eve: nothing is in the way of 2016.10.06.");
    }

    @Test
    void theLastOneSaysWhatIsInTheWayAndCallsWhoMustAct() {
        bot.happened(
                "mat",
                new TaskSet(PUSH, 1, Task.Phase.BEFORE, "ops", "flush the cache", ""),
                new BlockerRaised(PUSH, 1, "search is slow", "eviljeff", ""));
        bot.hear("jason", "!signoff");

        bot.hear("krupa", "!signoff");

        assertThat(bot.said())
                .containsExactly("krupa: 2016.10.06 is signed off for qa: that was the last one but kumar's own, which"
                        + " !pushed gives; kumar, in the way: blocker 1 for eviljeff (search is slow);"
                        + " task 1 for ops (jason) (flush the cache)");
        assertThat(bot.called()).containsExactly(List.of("kumar", "eviljeff", "jason"));
    }

    @Test
    void aRepeatIsAlready() {
        bot.hear("krupa", "!signoff");
        bot.forward(Duration.ofHours(4));

        bot.hear("krupa", "!signoff QA");

        assertThat(bot.said()).containsExactly("krupa: already: krupa signed 2016.10.06 off for qa 4 h ago.");
    }

    @Test
    void whoHoldsNoneOfTheRolesIsToldWhoDoes() {
        bot.hear("mat", "!signoff");

        assertThat(bot.told("mat"))
                .containsExactly("that is for hero (kumar), qa (krupa), ops (jason) to say. Nothing was changed.");
        bot.hear("mat", "!signoff ops");
        assertThat(bot.told("mat")).containsExactly("that is for ops (jason) to say. Nothing was changed.");
    }

    @Test
    void aRoleThatIsNotNeededIsRefused() {
        bot.hear("jason", "!signoff admin");

        assertThat(bot.told("jason"))
                .containsExactly("amo needs no sign-off of \"admin\", but of hero (kumar), qa (krupa), ops (jason)."
                        + " Nothing was changed.");
    }

    @Test
    void aTrainThatNeedsNoneTakesNone() {
        bot.restartWith(SampleTrain.AMO.needing());

        bot.hear("krupa", "!signoff");

        assertThat(bot.told("krupa")).containsExactly("amo needs no sign-offs. Nothing was changed.");
    }

    @Test
    void withoutATagThereIsNothingToSignOff() {
        bot.hear("kumar", "!skip work week");

        bot.hear("krupa", "!signoff");

        assertThat(bot.told("krupa"))
                .containsExactly("nothing is tagged for 2016.10.13 yet, and a sign-off is for exact tags."
                        + " Nothing was changed.");
    }

    @Test
    void whoHasSeveralRolesSaysWhich() {
        bot.hear("krupa", "!take");

        bot.hear("krupa", "!signoff");

        assertThat(bot.told("krupa"))
                .containsExactly("for which role? You are hero and qa: name one of them. Nothing was changed.");
    }

    @Test
    void onePersonCountsForOneRole() {
        bot.hear("jason", "!take");
        bot.hear("jason", "!signoff hero");

        bot.hear("jason", "!signoff ops");

        assertThat(bot.told("jason"))
                .containsExactly("your sign-off counts for hero, and one person's counts for one role. Nobody else is"
                        + " ops; somebody else could sign off for hero. Nothing was changed.");
    }

    @Test
    void whereTheRulesAllowItOnePersonCountsForMore() {
        bot.restartWith(SampleTrain.AMO.ruledBy(new Rules(List.of("hero"), List.of("hero"), false)));
        bot.hear("jason", "!take");
        bot.hear("jason", "!signoff hero");

        bot.hear("jason", "!signoff ops");

        assertThat(bot.said()).containsExactly("jason: 2016.10.06 is signed off for ops · still needed: qa (krupa)");
    }

    @Test
    void aSignOffEndsANoGo() {
        bot.hear("krupa", "!nogo login is broken");

        bot.hear("krupa", "!signoff");

        assertThat(bot.said())
                .containsExactly("krupa: 2016.10.06 is signed off for qa, which ends the no-go of krupa (login is"
                        + " broken) · still needed: ops (jason)");
    }

    @Test
    void aPreviewSignsNothingOff() {
        bot.hear("krupa", "!signoff?");

        assertThat(bot.told("krupa").get(0)).startsWith("This would say: 2016.10.06 is signed off for qa");
        bot.hear("eve", "!why");
        assertThat(bot.said()).anyMatch(line -> line.contains("qa (krupa) has not signed off"));
    }

    @Test
    void exactTagsAreNamedWhereTheyDoNotGoWithoutSaying() {
        bot.server.commit("Start a feature", "mat", Map.of("feature.py", "half"));
        bot.hear("kumar", "!cp addons-server " + bot.server.commit("Fix login", "mat", Map.of("login.py", "f")));

        bot.hear("krupa", "!signoff");

        assertThat(bot.said().get(0))
                .contains("is signed off for qa (addons-server 2016.10.06-1, addons-frontend 2016.10.06)");
    }

    @Test
    void theRoleIsOffered() {
        assertThat(bot.completions().of("!signoff q"))
                .extracting(candidate -> candidate.text())
                .containsExactly("qa");
    }
}
