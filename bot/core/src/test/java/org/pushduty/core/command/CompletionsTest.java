package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.BotScenario;
import org.pushduty.core.grammar.Candidate;
import org.pushduty.core.train.CommitId;

class CompletionsTest {
    private final BotScenario bot = new BotScenario();

    private List<String> after(String line) {
        return bot.completions().of(line).stream().map(Candidate::text).toList();
    }

    @Test
    void aLineBeginsWithACommand() {
        assertThat(after("!ta")).contains("!tag", "!cherry-pick", "!status");
        assertThat(after("")).contains("!tag");
    }

    @Test
    void aTagGoesOnWithDaysRepositoriesAndOptions() {
        assertThat(after("!tag "))
                .contains("2016.10.06", "2016.10.13", "addons-server", "addons-frontend", "--at", "--again");
        assertThat(after("!tag addons-server ")).contains("addons-frontend").doesNotContain("addons-server");
        assertThat(after("!tag --again ")).doesNotContain("--again");
        assertThat(after("!tag --")).contains("--at").doesNotContain("addons-server");
    }

    @Test
    void aPickGoesOnWithTheRepositorysCommits() {
        CommitId fix = bot.server.commit("Fix login", "mat", Map.of("login.py", "f"));
        bot.hear("kumar", "!tag");

        assertThat(after("!cherry-pick addons-server "))
                .contains(fix.abbreviated())
                .doesNotContain("addons-frontend");
        assertThat(after("!cherry-pick addons-server x --onto ")).containsExactly("2016.10.06");
        assertThat(bot.completions().of("!cp addons-server "))
                .contains(new Candidate(fix.abbreviated(), "Fix login · mat · 33 days"));
    }

    @Test
    void anOldCommitIsFoundByItsBeginningThoughOnlyTheNewestAreListed() {
        CommitId old = bot.server.commit("Begin", "mat", Map.of("f", "0"));
        for (int i = 1; i < 40; i++) {
            bot.server.commit("Go on", "mat", Map.of("f", "" + i));
        }
        bot.server.refresh();

        assertThat(after("!tag addons-server --at ")).hasSize(25).doesNotContain(old.abbreviated());
        assertThat(after("!tag addons-server --at " + old.hex().substring(0, 7)))
                .containsExactly(old.abbreviated());
    }

    @Test
    void dutyGoesOnWithPeopleAndDays() {
        assertThat(after("!duty ")).contains("kumar", "krupa", "2016.10.06");
    }

    @Test
    void tasksAndHoldsGoOnWithWhatTheyMayBe() {
        assertThat(after("!task ")).contains("before", "after", "--role");
        assertThat(after("!task before --role ")).contains("hero", "admin", "ops", "qa");
        assertThat(after("!hold --on ")).containsExactly("stage", "prod", "addons-server", "addons-frontend");
        bot.hear("krupa", "!task before run the migration");
        bot.hear("krupa", "!blocker search is empty");
        bot.hear("krupa", "!hold login is broken");
        assertThat(after("!done ")).containsExactly("1");
        assertThat(after("!resolve ")).containsExactly("1");
        assertThat(after("!unhold ")).containsExactly("1");
        bot.hear("jason", "!done 1");
        assertThat(after("!done ")).isEmpty();
    }

    @Test
    void helpGoesOnWithCommands() {
        assertThat(after("!help ")).contains("tag", "pushed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!nothing ", "hello there ", "!yes ", "!skip ", "!tag --despite "})
    void whereNothingIsKnownNothingIsOffered(String line) {
        assertThat(after(line)).isEmpty();
    }

    @Test
    void completingAsksNoRemote() {
        int refreshes = bot.server.refreshes();
        bot.server.vanish();

        after("!cherry-pick addons-server ");

        assertThat(bot.server.refreshes()).isEqualTo(refreshes);
    }
}
