package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.train.CommitId;

class PickCommandTest {
    private final BotScenario bot = new BotScenario();

    @BeforeEach
    void thePushIsTagged() {
        bot.hear("kumar", "!tag");
        bot.server.commit("Start a feature", "mat", Map.of("feature.py", "half"));
    }

    private CommitId fix(String name) {
        return bot.server.commit("Fix " + name, "tofumatt", Map.of(name + ".py", "fixed"));
    }

    @Test
    void aPickIsTheNextNumberOnTopOfTheNewestRevision() {
        CommitId fix = fix("login");

        bot.hear("kumar", "!cherry-pick addons-server " + fix.abbreviated());

        CommitId picked = bot.server.remoteTags().get("2016.10.06-1");
        assertThat(bot.server.files(picked)).containsOnlyKeys("urls.py", "login.py");
        assertThat(bot.server.message(picked)).contains("Fix login", "(cherry picked from commit " + fix + ")");
        assertThat(bot.said())
                .containsExactly("kumar: tagged addons-server 2016.10.06-1 at " + picked.abbreviated()
                        + " = 2016.10.06 + " + fix.abbreviated() + " \"Fix login\"");
    }

    @Test
    void theNextPickGoesOnTopOfTheOneBefore() {
        bot.hear("kumar", "!cherry-pick addons-server " + fix("login"));

        bot.hear("kumar", "!cp addons-server " + fix("logout"));

        assertThat(bot.said()).singleElement().asString().contains("2016.10.06-2", "= 2016.10.06-1 + ");
        assertThat(bot.server.files(bot.server.remoteTags().get("2016.10.06-2")))
                .containsOnlyKeys("urls.py", "login.py", "logout.py");
    }

    @Test
    void ontoLeavesANumberOut() {
        bot.hear("kumar", "!cherry-pick addons-server " + fix("login"));

        bot.hear("kumar", "!cherry-pick addons-server " + fix("logout") + " --onto 2016.10.06");

        assertThat(bot.said()).singleElement().asString().contains("2016.10.06-2", "= 2016.10.06 + ");
        assertThat(bot.server.files(bot.server.remoteTags().get("2016.10.06-2")))
                .containsOnlyKeys("urls.py", "logout.py");
    }

    @Test
    void ontoATagThatIsNotThereIsRefusedWithThoseThatAre() {
        bot.hear("kumar", "!cherry-pick addons-server " + fix("login") + " --onto 2016.10.06-7");

        assertThat(bot.told("kumar"))
                .containsExactly("there is no tag 2016.10.06-7 in addons-server; this push has 2016.10.06."
                        + " Nothing was changed.");
    }

    @Test
    void ontoAnOlderTagMakesANumberOfThisPush() {
        bot.server.tag("old", bot.server.remoteTags().get("2016.10.06"));

        bot.hear("kumar", "!cherry-pick addons-server " + fix("login") + " --onto old");

        assertThat(bot.said()).singleElement().asString().contains("2016.10.06-1", "= old + ");
    }

    @Test
    void theNumberIsTheHighestPlusOneWhateverItIsPutOnto() {
        CommitId base = bot.server.remoteTags().get("2016.10.06");
        bot.server.tag("2016.10.06-01", base);
        bot.server.tag("2016.10.06.5", base);

        bot.hear("kumar", "!cherry-pick addons-server " + fix("login") + " --onto 2016.10.06");

        assertThat(bot.server.remoteTags()).containsKey("2016.10.06-6");
    }

    @Test
    void theNewestRevisionMayHaveBeenTaggedByHand() {
        CommitId byHand = bot.server.commit("by-hand", "Resolve", "mat", Map.of("resolved.py", "r"));
        bot.server.tag("2016.10.06-01", byHand);

        bot.hear("kumar", "!cherry-pick addons-server " + fix("login"));

        assertThat(bot.said()).singleElement().asString().contains("2016.10.06-2", "= 2016.10.06-01 + ");
    }

    @Test
    void severalPicksAreOneTagInTheOrderOfTheBranchAndItSaysSo() {
        CommitId first = fix("login");
        CommitId second = fix("logout");

        bot.hear("kumar", "!cherry-pick addons-server " + second + ", " + first + ",");

        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.06", "2016.10.06-1");
        assertThat(bot.said()).hasSize(2);
        assertThat(bot.said().get(1))
                .isEqualTo("kumar: put into the order of master: " + first.abbreviated() + " \"Fix login\", "
                        + second.abbreviated() + " \"Fix logout\"");
    }

    @Test
    void picksInTheOrderOfTheBranchNeedNoRemark() {
        bot.hear("kumar", "!cherry-pick addons-server " + fix("login") + " " + fix("logout"));

        assertThat(bot.said()).hasSize(1);
    }

    @Test
    void oneUnknownCommitMakesNoneOfThem() {
        bot.hear("kumar", "!cherry-pick addons-server " + fix("login") + " 0123456789abc");

        assertThat(bot.told("kumar")).singleElement().asString().contains("there is no commit 0123456789abc");
        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.06");
    }

    @Test
    void aConflictInOneMakesNoneOfThem() {
        CommitId good = fix("login");
        bot.server.commit("Finish the feature", "mat", Map.of("feature.py", "more"));
        CommitId bad = bot.server.commit("Polish the feature", "mat", Map.of("feature.py", "done"));

        bot.hear("kumar", "!cherry-pick addons-server " + good + " " + bad);

        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.06");
    }

    @Test
    void aChangeThatIsThereIsAlready() {
        CommitId fix = fix("login");
        bot.hear("kumar", "!cherry-pick addons-server " + fix);

        bot.hear("kumar", "!cherry-pick addons-server " + fix);

        assertThat(bot.said())
                .containsExactly("kumar: already in 2016.10.06-1 of addons-server: " + fix.abbreviated()
                        + " \"Fix login\". No tag was made.");
        assertThat(bot.server.remoteTags()).hasSize(2);
    }

    @Test
    void amongSeveralTheOneThatIsThereIsSaid() {
        CommitId there = fix("login");
        bot.hear("kumar", "!cherry-pick addons-server " + there);

        bot.hear("kumar", "!cherry-pick addons-server " + there + " " + fix("logout"));

        assertThat(bot.said()).hasSize(2);
        assertThat(bot.said().get(1))
                .isEqualTo("kumar: already in 2016.10.06-1: " + there.abbreviated() + " \"Fix login\"");
    }

    @Test
    void beforeTheFirstTagThereIsNothingToPickOnto() {
        CommitId fix = bot.frontend.commit("Fix", "mat", Map.of("fix.js", "f"));
        bot.frontend.removeTag("2016.10.06");

        bot.hear("kumar", "!cherry-pick addons-frontend " + fix);

        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .contains("2016.10.06 is not tagged in addons-frontend yet", "--onto TAG", "Nothing was changed.");
    }

    @Test
    void aPreviewSaysTheBaseAndChangesNothing() {
        CommitId fix = fix("login");

        bot.hear("kumar", "!cherry-pick addons-server " + fix + " ?");

        assertThat(bot.told("kumar").get(0))
                .isEqualTo("This makes addons-server 2016.10.06-1 from 2016.10.06 plus " + fix.abbreviated()
                        + " \"Fix login\".");
        assertThat(bot.said()).isEmpty();
        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @Test
    void aRevertTakesAChangeOut() {
        CommitId fix = fix("login");
        bot.hear("kumar", "!cherry-pick addons-server " + fix);

        bot.hear("kumar", "!revert addons-server " + fix);

        CommitId without = bot.server.remoteTags().get("2016.10.06-2");
        assertThat(bot.server.files(without)).containsOnlyKeys("urls.py");
        assertThat(bot.said())
                .containsExactly("kumar: tagged addons-server 2016.10.06-2 at " + without.abbreviated()
                        + " = 2016.10.06-1 without " + fix.abbreviated() + " \"Fix login\"");
    }

    @Test
    void aRevertOfWhatIsNotThereIsAlready() {
        CommitId fix = fix("login");

        bot.hear("kumar", "!revert addons-server " + fix);

        assertThat(bot.said()).singleElement().asString().contains("already out of 2016.10.06 of addons-server");
    }

    @Test
    void theTagsMessageSaysWhatWentInAndForWhom() {
        CommitId fix = fix("login");

        bot.hear("kumar", "!cherry-pick addons-server " + fix);

        assertThat(bot.server.tagMessage("2016.10.06-1"))
                .isEqualTo("2016.10.06-1\n\n2016.10.06 with:\n  " + fix.abbreviated()
                        + " \"Fix login\"\n\nTagged for kumar (fake:kumar@mozilla).");
    }

    @Test
    void aTrainOfOneRepositoryNeedsNoName() {
        BotScenario alone = new BotScenario(SampleTrain.AMO.of("addons-server"));
        alone.hear("kumar", "!tag");
        alone.server.commit("Start a feature", "mat", Map.of("feature.py", "half"));
        CommitId fix = alone.server.commit("Fix login", "mat", Map.of("login.py", "f"));

        alone.hear("kumar", "!cherry-pick " + fix.abbreviated());

        assertThat(alone.server.remoteTags()).containsOnlyKeys("2016.10.06", "2016.10.06-1");
    }

    @Test
    void aRemoteThatIsAwayIsSaidAndNothingChanged() {
        CommitId fix = fix("login");
        bot.server.vanish();

        bot.hear("kumar", "!cherry-pick addons-server " + fix);

        assertThat(bot.told("kumar"))
                .containsExactly("git addons-server: fetch failed: the remote cannot be reached. Nothing was changed by"
                        + " this.");
    }
}
