package org.pushduty.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.train.CommitId;

/** Who has signed off is told what came since, and only that. */
class StaleSignOffsTest {
    private static final String COMPARE = "https://github.com/mozilla/addons-server/compare/";

    private final BotScenario bot = new BotScenario();

    @BeforeEach
    void tagged() {
        bot.hear("kumar", "!tag");
        bot.server.commit("Start a feature", "mat", Map.of("feature.py", "half"));
    }

    private CommitId fix(String subject, String file) {
        return bot.server.commit(subject, "mat", Map.of(file, "fixed"));
    }

    private String told() {
        return bot.said().get(bot.said().size() - 1);
    }

    @Test
    void aPickIsToldToWhoSignedOff() {
        bot.hear("krupa", "!signoff");
        CommitId fix = fix("Fix login", "login.py");

        bot.hear("kumar", "!cp addons-server " + fix);

        assertThat(bot.said()).hasSize(2);
        assertThat(told())
                .isEqualTo(
                        "kumar: krupa, your sign-off for qa was of 2016.10.06; since then addons-server 2016.10.06-1: "
                                + fix.abbreviated() + " \"Fix login\" · " + COMPARE
                                + "2016.10.06...2016.10.06-1 · !signoff qa");
        assertThat(bot.called()).contains(List.of("krupa"));
    }

    @Test
    void whoPickedItThemselvesIsNamedOnce() {
        bot.hear("kumar", "!signoff hero");

        bot.hear("kumar", "!cp addons-server " + fix("Fix login", "login.py"));

        assertThat(bot.said()).anyMatch(line -> line.startsWith("kumar, your sign-off for hero was of 2016.10.06; "));
    }

    @Test
    void onlyWhatCameSinceTheirOwnIsTold() {
        bot.hear("krupa", "!signoff");
        CommitId first = fix("Fix login", "login.py");
        bot.hear("kumar", "!cp addons-server " + first);
        bot.hear("jason", "!signoff ops");
        CommitId second = fix("Fix logout", "logout.py");

        bot.hear("kumar", "!cp addons-server " + second);

        assertThat(bot.said()).hasSize(3);
        assertThat(bot.said().get(1))
                .contains("krupa, your sign-off for qa was of 2016.10.06; since then addons-server 2016.10.06-2: "
                        + first.abbreviated() + " \"Fix login\", " + second.abbreviated() + " \"Fix logout\" · "
                        + COMPARE + "2016.10.06...2016.10.06-2");
        assertThat(bot.said().get(2))
                .contains("jason, your sign-off for ops was of 2016.10.06-1; since then addons-server 2016.10.06-2: "
                        + second.abbreviated() + " \"Fix logout\" · " + COMPARE + "2016.10.06-1...2016.10.06-2");
    }

    @Test
    void ofANewHeadTheCommitsAreCounted() {
        bot.hear("krupa", "!signoff");
        fix("Fix login", "login.py");

        bot.hear("kumar", "!tag addons-server");

        assertThat(told()).contains("since then addons-server 2016.10.06-1: 2 commits · ");
    }

    @Test
    void whatIsTakenOutIsToldToo() {
        CommitId fix = fix("Fix login", "login.py");
        bot.hear("kumar", "!cp addons-server " + fix);
        bot.hear("krupa", "!signoff");

        bot.hear("kumar", "!revert addons-server " + fix);

        assertThat(told())
                .contains("was of 2016.10.06-1; since then addons-server 2016.10.06-2: without " + fix.abbreviated());
    }

    @Test
    void aTagMadeByHandIsToldWhenItIsFound() {
        bot.hear("krupa", "!signoff");
        CommitId fix = fix("Fix login", "login.py");
        bot.server.tag("2016.10.06-1", fix);

        bot.hear("kumar", "!tag addons-server");

        assertThat(bot.said()).anyMatch(line -> line.contains("krupa, your sign-off for qa was of 2016.10.06"));
    }

    @Test
    void whoSaidNoGoOrNothingIsNotCalled() {
        bot.hear("krupa", "!nogo login is broken");

        bot.hear("kumar", "!cp addons-server " + fix("Fix login", "login.py"));

        assertThat(bot.said()).hasSize(1);
    }

    @Test
    void theNewTagsCanBeSignedOff() {
        bot.hear("krupa", "!signoff");
        bot.hear("kumar", "!cp addons-server " + fix("Fix login", "login.py"));

        bot.hear("krupa", "!signoff");

        assertThat(told()).contains("is signed off for qa (addons-server 2016.10.06-1,");
    }
}
