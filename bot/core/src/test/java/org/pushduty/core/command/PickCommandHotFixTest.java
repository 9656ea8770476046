package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.train.CommitId;

/** After the push, picks go onto what production runs. */
class PickCommandHotFixTest {
    private final BotScenario bot = new BotScenario();

    @BeforeEach
    void thePushIsOver() {
        bot.hear("kumar", "!tag");
        bot.server.commit("Start a feature", "mat", Map.of("feature.py", "half"));
        bot.forward(Duration.ofDays(2));
        bot.signOff();
        bot.hear("kumar", "!pushed");
        bot.forward(Duration.ofHours(1));
    }

    private CommitId fix(String name) {
        return bot.server.commit("Fix " + name, "tofumatt", Map.of(name + ".py", "fixed"));
    }

    @Test
    void aPickGoesOntoWhatProductionRuns() {
        bot.hear("kumar", "!cherry-pick addons-server " + fix("login"));

        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.06", "2016.10.06-1");
        assertThat(bot.said().get(0)).contains("2016.10.06-1", "= 2016.10.06 + ");
        assertThat(bot.said().get(0)).endsWith("/compare/2016.10.06...2016.10.06-1");
        assertThat(bot.said().get(1))
                .isEqualTo("kumar: this is a hot-fix on what production runs; !pushed 2016.10.06 says that it is live");
    }

    @Test
    void theHeroOfTheNewPushMayDoItToo() {
        bot.hear("mat", "!cherry-pick addons-server " + fix("login"));

        assertThat(bot.server.remoteTags()).containsKey("2016.10.06-1");
    }

    @Test
    void aSecondHotFixGoesOnTopOfTheFirst() {
        bot.hear("kumar", "!cherry-pick addons-server " + fix("login"));
        bot.forward(Duration.ofMinutes(5));

        bot.hear("kumar", "!cherry-pick addons-server " + fix("logout"));

        assertThat(bot.said().get(0)).contains("2016.10.06-2", "= 2016.10.06-1 + ");
    }

    @Test
    void afterTheHotFixIsLiveTheNextOneGoesOntoIt() {
        bot.hear("kumar", "!cherry-pick addons-server " + fix("login"));
        bot.hear("kumar", "!pushed 2016.10.06");
        bot.forward(Duration.ofMinutes(5));

        bot.hear("kumar", "!cherry-pick addons-server " + fix("logout"));

        assertThat(bot.said().get(0)).contains("2016.10.06-2", "= 2016.10.06-1 + ");
    }

    @Test
    void theBaseIsTheLedgersAndNotTheNewestTag() {
        bot.server.tag("2016.10.06-3", bot.server.commit("side", "Try it", "mat", Map.of("try.py", "t")));

        bot.hear("kumar", "!cherry-pick addons-server " + fix("login"));

        assertThat(bot.said().get(0)).contains("2016.10.06-4", "= 2016.10.06 + ");
    }

    @Test
    void aTagMovedAwayFromWhatProductionRunsIsNoBase() {
        bot.server.tag("2016.10.06", bot.server.commit("side", "Try it", "mat", Map.of("try.py", "t")));

        bot.hear("kumar", "!cherry-pick addons-server " + fix("login"));

        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .contains("2016.10.06 of addons-server has been moved: production runs ", "Nothing was changed.");
        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @Test
    void onceTheNextPushIsTaggedPicksGoThereUnlessSaidOtherwise() {
        bot.hear("mat", "!tag");
        CommitId fix = fix("login");

        bot.hear("mat", "!cherry-pick addons-server " + fix);

        assertThat(bot.said().get(0)).contains("2016.10.13-1", "= 2016.10.13 + ");
        bot.hear("mat", "!cherry-pick addons-server " + fix + " --for 2016.10.06");
        assertThat(bot.said().get(0)).contains("2016.10.06-1", "= 2016.10.06 + ");
        assertThat(bot.said().get(1)).contains("this is a hot-fix");
    }

    @Test
    void whatTheNextPushLacksIsSaid() {
        bot.hear("mat", "!tag");
        CommitId fix = fix("login");

        bot.hear("mat", "!cherry-pick addons-server " + fix + " --onto 2016.10.06");

        assertThat(bot.said())
                .contains("mat: 2016.10.13 is tagged already and lacks " + fix.abbreviated()
                        + " \"Fix login\": !cherry-pick addons-server " + fix.abbreviated() + " --onto 2016.10.13");
        bot.hear("mat", "!cherry-pick addons-server " + fix.abbreviated() + " --onto 2016.10.13");
        assertThat(bot.server.remoteTags()).containsKeys("2016.10.06-1", "2016.10.13-1");
    }

    @Test
    void whatTheNextPushHasNeedsNoWord() {
        CommitId fix = fix("login");
        bot.hear("mat", "!tag");

        bot.hear("mat", "!cherry-pick addons-server " + fix + " --onto 2016.10.06");

        assertThat(bot.said()).noneMatch(line -> line.contains("lacks"));
    }

    @Test
    void forAPushThatIsNotTaggedIsRefused() {
        bot.hear("mat", "!cherry-pick addons-server " + fix("login") + " --for 2016.10.20");

        assertThat(bot.told("mat"))
                .singleElement()
                .asString()
                .contains("2016.10.20", "!tag it first", "Nothing was changed.");
    }

    @Test
    void forADateThatIsNoneIsRefused() {
        bot.hear("mat", "!cherry-pick addons-server " + fix("login") + " --for 2016.10.93");

        assertThat(bot.told("mat")).singleElement().asString().contains("\"2016.10.93\" is no date.");
    }

    @Test
    void aRevertIsAHotFixToo() {
        CommitId fix = fix("login");
        bot.hear("kumar", "!cherry-pick addons-server " + fix);
        bot.forward(Duration.ofMinutes(5));

        bot.hear("kumar", "!revert addons-server " + fix);

        assertThat(bot.said().get(0)).contains("2016.10.06-2", "= 2016.10.06-1 without ");
    }

    @Test
    void aHotFixResolvedByHandIsTaggedAsAdvised() {
        CommitId fix = bot.server.commit("Fix the feature", "mat", Map.of("feature.py", "whole"));
        bot.hear("kumar", "!cherry-pick addons-server " + fix);
        assertThat(bot.told("kumar")).last().asString().contains("!tag 2016.10.06 addons-server --at");
        bot.server.branch("resolve-2016.10.06-1", bot.server.remoteTags().get("2016.10.06"));
        CommitId resolved =
                bot.server.commit("resolve-2016.10.06-1", "Fix by hand", "mat", Map.of("feature.py", "whole"));

        bot.hear("kumar", "!tag 2016.10.06 addons-server --at " + resolved.abbreviated());

        assertThat(bot.server.remoteTags()).containsEntry("2016.10.06-1", resolved);
        bot.hear("kumar", "!pushed 2016.10.06");
        assertThat(bot.said()).containsExactly("kumar: hot-fix of 2016.10.06 is live: addons-server 2016.10.06-1");
    }

    @Test
    void theLiveTagMayBeRepeated() {
        bot.hear("kumar", "!tag 2016.10.06 addons-server --again");

        assertThat(bot.server.remoteTags())
                .containsEntry("2016.10.06-1", bot.server.remoteTags().get("2016.10.06"));
    }
}
