package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.BotScenario;
import org.pushduty.core.train.CommitId;

class AdoptCommandTest {
    private final BotScenario bot = new BotScenario();
    private final CommitId live = bot.server.commit("Live", "mat", Map.of("live.py", "l"));

    @Test
    void theLedgerLearnsWhatProductionRuns() {
        bot.server.tag("2016.09.29-1", live);

        bot.hear("kumar", "!adopt 2016.09.29-1 addons-server");

        assertThat(bot.said()).containsExactly("kumar: prod runs 2016.09.29-1 of addons-server");
        bot.hear("kumar", "!status");
        assertThat(bot.said().get(0)).endsWith("prod runs addons-server 2016.09.29-1");
    }

    @Test
    void aTagThatIsNotInAllOfThemIsRefused() {
        bot.server.tag("2016.09.29", live);

        bot.hear("kumar", "!adopt 2016.09.29");

        assertThat(bot.told("kumar"))
                .containsExactly("there is no tag 2016.09.29 in addons-frontend; name the repositories that have it:"
                        + " !adopt TAG REPO. Nothing was changed.");
        bot.hear("kumar", "!status");
        assertThat(bot.said().get(0)).contains("I do not know what (!adopt TAG tells me)");
    }

    @Test
    void aRepositoryThatIsAwayIsSaid() {
        bot.server.tag("2016.09.29", live);
        bot.frontend.vanish();

        bot.hear("kumar", "!adopt 2016.09.29");

        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .contains("addons-frontend (the remote cannot be reached)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"preview", "2016.09.31", "v1.2", "2016.09.29-preview"})
    void whatIsNoTagOfAPushIsRefused(String typed) {
        bot.hear("kumar", "!adopt " + typed);

        assertThat(bot.told("kumar"))
                .containsExactly(
                        "\"" + typed + "\" is no tag of a push; they look like 2016.09.29-1. Nothing was changed.");
    }

    @Test
    void aPreviewAdoptsNothing() {
        bot.server.tag("2016.09.29", live);

        bot.hear("kumar", "!adopt 2016.09.29 addons-server?");

        assertThat(bot.told("kumar").get(0)).isEqualTo("This would say: prod runs 2016.09.29 of addons-server");
        bot.hear("kumar", "!status");
        assertThat(bot.said().get(0)).contains("I do not know what");
    }

    @Test
    void hotFixesGoOntoWhatWasAdopted() {
        bot.server.tag("2016.09.29-01", live);
        bot.hear("kumar", "!adopt 2016.09.29-01 addons-server");
        bot.server.commit("Start a feature", "mat", Map.of("feature.py", "half"));
        CommitId fix = bot.server.commit("Fix login", "mat", Map.of("login.py", "f"));

        bot.hear("kumar", "!cherry-pick addons-server " + fix);

        assertThat(bot.said().get(0))
                .contains("2016.09.29-2", "= 2016.09.29-01 + ", "compare/2016.09.29-01...2016.09.29-2");
    }

    @Test
    void thePushThatIsOpenStaysOpen() {
        bot.hear("kumar", "!tag");

        bot.hear("kumar", "!adopt 2016.10.06");

        bot.hear("kumar", "!status");
        assertThat(bot.said().get(0)).contains("2016.10.06 goes out", "prod runs addons-server 2016.10.06");
    }

    @Test
    void itIsForTheHero() {
        bot.hear("krupa", "!adopt 2016.09.29");

        assertThat(bot.told("krupa")).singleElement().asString().contains("for the push hero (kumar)");
    }

    @Test
    void aRepeatIsAlready() {
        bot.server.tag("2016.09.29", live);
        bot.hear("kumar", "!adopt 2016.09.29 addons-server");

        bot.hear("kumar", "!adopt 2016.09.29 addons-server");

        assertThat(bot.said()).containsExactly("kumar: already: prod runs 2016.09.29 of addons-server.");
        assertThat(bot.saidElsewhere()).isEmpty();
    }
}
