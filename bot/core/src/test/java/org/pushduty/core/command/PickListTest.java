package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.push.Pick;
import org.pushduty.core.train.CommitId;

/** Picks are wanted, decided about, and taken together. */
class PickListTest {
    private final BotScenario bot = new BotScenario();

    @BeforeEach
    void thePushIsTagged() {
        bot.hear("kumar", "!tag");
    }

    private CommitId fix(String name) {
        return bot.server.commit("Fix " + name, "tofumatt", Map.of(name + ".py", "fixed"));
    }

    private static String shown(CommitId id, String subject) {
        return id.abbreviated() + " \"" + subject + "\"";
    }

    private List<Pick.Standing> standings() {
        return bot.state().pushes().stream()
                .flatMap(push -> push.paper().picks().stream())
                .map(Pick::standing)
                .toList();
    }

    @Test
    void somebodyAsksAndWhoDecidesIsCalled() {
        CommitId login = fix("login");

        bot.hear("eviljeff", "!pick addons-server " + login.abbreviated() + " nobody can log in");

        assertThat(bot.said())
                .containsExactly("eviljeff: wants addons-server " + shown(login, "Fix login")
                        + " in 2016.10.06 (pick 1): nobody can log in · kumar: !approve 1 or !drop 1");
        assertThat(standings()).containsExactly(Pick.Standing.WANTED);
    }

    @Test
    void whatTheHeroWantsIsApproved() {
        CommitId login = fix("login");

        bot.hear("kumar", "!pick addons-server " + login);

        assertThat(bot.said()).singleElement().asString().endsWith("(pick 1) · approved: !cherry-pick takes it");
        assertThat(standings()).containsExactly(Pick.Standing.APPROVED);
    }

    @Test
    void askingTwiceIsAnsweredAlready() {
        CommitId login = fix("login");
        bot.hear("eviljeff", "!pick addons-server " + login);

        bot.hear("mat", "!pick addons-server " + login);

        assertThat(bot.said()).containsExactly("mat: already: pick 1 is " + shown(login, "Fix login") + ", wanted");
        assertThat(standings()).hasSize(1);
    }

    @Test
    void whatTheTagHasNeedNotBePicked() {
        CommitId login = fix("login");
        bot.hear("kumar", "!tag addons-server");

        bot.hear("mat", "!pick addons-server " + login);

        assertThat(bot.said())
                .containsExactly("mat: already: " + shown(login, "Fix login") + " is in 2016.10.06-1 of addons-server");
    }

    @Test
    void strangersMayNotAsk() {
        bot.hear("eve", "!pick addons-server " + fix("login"));

        assertThat(bot.told("eve")).singleElement().asString().contains("Nothing was changed.");
        assertThat(standings()).isEmpty();
    }

    @Test
    void onlyThoseWhoDecideApprove() {
        bot.hear("eviljeff", "!pick addons-server " + fix("login"));

        bot.hear("eviljeff", "!approve 1");

        assertThat(bot.told("eviljeff"))
                .containsExactly("!approve is for hero (kumar) and admin (jason). Nothing was changed.");
        assertThat(standings()).containsExactly(Pick.Standing.WANTED);
    }

    @Test
    void whoeverAskedMayTakeItBack() {
        bot.hear("eviljeff", "!pick addons-server " + fix("login"));

        bot.hear("eviljeff", "!drop 1 it can wait");

        assertThat(standings()).containsExactly(Pick.Standing.DROPPED);
        assertThat(bot.said()).singleElement().asString().startsWith("eviljeff: dropped pick 1 (");
    }

    @Test
    void aWrongNumberIsAnsweredWithThoseThatAreOpen() {
        CommitId login = fix("login");
        bot.hear("eviljeff", "!pick addons-server " + login);

        bot.hear("kumar", "!approve 7");

        assertThat(bot.told("kumar"))
                .containsExactly("there is no pick 7. Open are 1 (addons-server " + shown(login, "Fix login")
                        + ", wanted). Nothing was changed.");
    }

    @Test
    void whatIsApprovedIsTakenInTheOrderOfTheBranch() {
        CommitId first = fix("login");
        CommitId second = fix("logout");
        bot.hear("eviljeff", "!pick addons-server " + second);
        bot.hear("mat", "!pick addons-server " + first);
        bot.hear("kumar", "!approve --all");

        bot.hear("kumar", "!cherry-pick");

        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.06", "2016.10.06-1");
        assertThat(bot.said().get(0))
                .contains("= 2016.10.06 + " + shown(first, "Fix login") + ", " + shown(second, "Fix logout"));
        assertThat(bot.said().get(1))
                .isEqualTo("kumar: eviljeff, mat: tagged with pick 1 (addons-server 2016.10.06-1), pick 2"
                        + " (addons-server 2016.10.06-1); stage deploys every tag by itself");
        assertThat(standings()).containsOnly(Pick.Standing.PICKED);
    }

    @Test
    void whatDoesNotApplyIsLeftOutAfterAYes() {
        CommitId login = fix("login");
        bot.server.commit("Rework settings", "mat", Map.of("settings.py", "reworked"));
        CommitId settings = bot.server.commit("Fix settings", "mat", Map.of("settings.py", "fixed"));
        bot.hear("kumar", "!pick addons-server " + login);
        bot.hear("kumar", "!pick addons-server " + settings);

        bot.hear("kumar", "!cherry-pick");

        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.06");
        assertThat(bot.said().get(0))
                .contains(
                        "This makes addons-server 2016.10.06-1 from 2016.10.06 plus " + shown(login, "Fix login"),
                        "Left out: addons-server " + shown(settings, "Fix settings")
                                + " does not apply onto 2016.10.06",
                        "settings.py");
        bot.hear("kumar", "!yes " + bot.code());
        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.06", "2016.10.06-1");
        assertThat(standings()).containsExactly(Pick.Standing.PICKED, Pick.Standing.APPROVED);
    }

    @Test
    void withNothingApprovedItSaysWhatIsWanted() {
        bot.hear("eviljeff", "!pick addons-server " + fix("login"));

        bot.hear("kumar", "!cherry-pick");

        assertThat(bot.told("kumar"))
                .containsExactly("no approved pick waits; wanted are 1: !approve 1. Or name the commits: !cherry-pick"
                        + " REPO COMMIT…. Nothing was changed.");
    }

    @Test
    void bothRepositoriesAreTaggedAtOnce() {
        CommitId login = fix("login");
        CommitId colours = bot.frontend.commit("Fix colours", "mat", Map.of("app.css", "red"));
        bot.hear("kumar", "!pick addons-server " + login);
        bot.hear("kumar", "!pick addons-frontend " + colours);

        bot.hear("kumar", "!cherry-pick");

        assertThat(bot.server.remoteTags()).containsKey("2016.10.06-1");
        assertThat(bot.frontend.remoteTags()).containsKey("2016.10.06-1");
    }

    @Test
    void whatTheNextTagHasAnywayCountsAsPicked() {
        bot.hear("eviljeff", "!pick addons-server " + fix("login"));

        bot.hear("kumar", "!tag addons-server");

        assertThat(standings()).containsExactly(Pick.Standing.PICKED);
    }

    @Test
    void whatWasTakenIsTakenOutByARevert() {
        CommitId login = fix("login");
        bot.hear("kumar", "!pick addons-server " + login);
        bot.hear("kumar", "!cherry-pick");
        bot.forward(Duration.ofMinutes(1));

        bot.hear("kumar", "!drop 1");
        assertThat(bot.told("kumar")).singleElement().asString().contains("is taken already, in 2016.10.06-1: !revert");
        bot.hear("kumar", "!revert addons-server " + login);

        assertThat(standings()).containsExactly(Pick.Standing.DROPPED);
    }

    @Test
    void theListShowsAgeAndStanding() {
        CommitId login = fix("login");
        bot.hear("eviljeff", "!pick addons-server " + login + " nobody can log in");
        bot.forward(Duration.ofHours(4));

        bot.hear("eve", "!picks");

        assertThat(bot.said())
                .containsExactly("eve: pick 1 of 2016.10.06, wanted: addons-server " + shown(login, "Fix login")
                        + " · eviljeff, 4 h ago: nobody can log in");
    }

    @Test
    void aPullRequestStandsForItsCommits() {
        CommitId squashed = bot.server.commit("Fix login (#12)", "mat", Map.of("login.py", "fixed"));

        bot.hear("eviljeff", "!pick addons-server #12");

        assertThat(bot.said().get(0)).contains("wants addons-server " + shown(squashed, "Fix login (#12)"));
    }

    @Test
    void aPullRequestThatNobodyMergedIsNone() {
        bot.hear("eviljeff", "!pick addons-server #13");

        assertThat(bot.told("eviljeff"))
                .singleElement()
                .asString()
                .contains("no commit on master of addons-server speaks of pull request #13");
    }

    @Test
    void aPreviewChangesNothing() {
        bot.hear("eviljeff", "!pick addons-server " + fix("login") + "?");

        assertThat(standings()).isEmpty();
    }
}
