package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.BotScenario;
import org.pushduty.core.train.CommitId;

/** What people write where a commit is wanted. */
class PickCommandNamesTest {
    private final BotScenario bot = new BotScenario();
    private CommitId fix;

    @BeforeEach
    void thereIsAFixAfterTheTag() {
        bot.hear("kumar", "!tag");
        bot.server.commit("Start a feature", "mat", Map.of("feature.py", "half"));
        fix = bot.server.commit("Fix login (#123)", "mat", Map.of("login.py", "fixed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HASH",
                "HASH,",
                "<HASH>",
                "(HASH)",
                "\"HASH\"",
                "https://github.com/mozilla/addons-server/commit/HASH",
                "<https://github.com/mozilla/addons-server/commit/HASH>,",
                "https://github.com/mozilla/addons-server/commit/HASH#diff-1",
                "https://github.com/mozilla/addons-server/commit/HASH.patch",
                "https://github.com/mozilla/addons-server/pull/123/commits/HASH",
                "https://gitlab.example.org/mozilla/addons-server/-/commit/HASH",
                "https://bitbucket.org/mozilla/addons-server/commits/HASH",
                "https://git.example.org/cgit/addons-server.git/commit/?id=HASH",
                "https://git.example.org/cgit/addons-server.git/commit/?h=master&id=HASH",
                "https://codeberg.org/mozilla/addons-server/commit/HASH",
                "http://github.com/someone/addons-server/commit/HASH"
            })
    void aCommitIsUnderstood(String form) {
        bot.hear("kumar", "!cherry-pick addons-server " + form.replace("HASH", fix.hex()));

        assertThat(bot.server.remoteTags()).containsKey("2016.10.06-1");
    }

    @Test
    void capitalsAndAbbreviationsAreUnderstood() {
        bot.hear(
                "kumar",
                "!cherry-pick addons-server " + fix.hex().substring(0, 7).toUpperCase(Locale.ROOT));

        assertThat(bot.server.remoteTags()).containsKey("2016.10.06-1");
    }

    @Test
    void twoLinksWithoutASpaceAreTwoCommits() {
        CommitId second = bot.server.commit("Fix logout", "mat", Map.of("logout.py", "fixed"));
        String web = "https://github.com/mozilla/addons-server/commit/";

        bot.hear("kumar", "!cherry-pick addons-server " + web + fix + web + second);

        assertThat(bot.server.files(bot.server.remoteTags().get("2016.10.06-1")))
                .containsKeys("login.py", "logout.py");
    }

    @Test
    void theSameCommitTwiceIsTakenOnce() {
        bot.hear("kumar", "!cherry-pick addons-server " + fix + " " + fix.abbreviated());

        assertThat(bot.server.published("2016.10.06-1").taken()).hasSize(1);
    }

    @Test
    void aFullHashThatLostADigitIsRefusedForThat() {
        bot.hear("kumar", "!cherry-pick addons-server " + "0123456789012345678901234567890123456789".substring(1));

        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .contains("(it has 39 digits, a full one 40: some are missing)", "Nothing was changed.");
    }

    @Test
    void aHashOfTooManyDigitsIsRefusedForThat() {
        bot.hear("kumar", "!cherry-pick addons-server " + fix + "a");

        assertThat(bot.told("kumar")).singleElement().asString().contains("has 41 digits; a full commit has 40");
        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @Test
    void anUnknownCommitIsRefusedWithWhatToDo() {
        bot.hear("kumar", "!cherry-pick addons-server 0123456789");

        assertThat(bot.told("kumar"))
                .containsExactly("there is no commit 0123456789 on any branch or tag of addons-server; if it is new,"
                        + " push it to the remote first. Nothing was changed.");
    }

    @Test
    void anAmbiguousAbbreviationIsRefusedWithItsCandidates() {
        // Among more than 65,536 / 300 commits two share their first four digits sooner or later: look for such a pair.
        CommitId one = fix;
        CommitId other = fix;
        Map<String, CommitId> seen = new HashMap<>();
        for (int i = 0; one.equals(other); i++) {
            CommitId next = bot.server.commit("Change " + i, "mat", Map.of("n.py", "n" + i));
            one = next;
            other = Optional.ofNullable(seen.put(next.hex().substring(0, 4), next))
                    .orElse(next);
        }

        bot.hear("kumar", "!cherry-pick addons-server " + one.hex().substring(0, 4));

        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .contains(" could be ", one.abbreviated(), other.abbreviated(), "write more digits");
        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#123",
                "GH-123",
                "PR123",
                "https://github.com/mozilla/addons-server/pull/123",
                "https://github.com/mozilla/addons-server/pull/123/files",
                "<https://github.com/mozilla/addons-server/pull/123>"
            })
    void aPullRequestIsRefusedWithItsCommits(String typed) {
        bot.hear("kumar", "!cherry-pick addons-server " + typed);

        assertThat(bot.told("kumar"))
                .containsExactly("#123 is a pull request, not a commit. On master it is " + fix.abbreviated()
                        + " \"Fix login (#123)\": name what you want of these. Nothing was changed.");
        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @Test
    void aPullRequestWithoutCommitsIsSaid() {
        bot.hear("kumar", "!cherry-pick addons-server https://gitlab.example.org/m/addons-server/-/merge_requests/77");

        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .contains("#77 is a pull request", "No commit on master speaks of it");
    }

    @Test
    void aLinkOfAnotherRepositoryIsRefused() {
        bot.hear("kumar", "!cherry-pick addons-server https://github.com/mozilla/addons-frontend/commit/" + fix);

        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .startsWith("that link is of addons-frontend, not of addons-server: ");
        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @Test
    void whatIsStruckOutIsRefused() {
        bot.hear("kumar", "!cherry-pick addons-server ~~" + fix + "~~");

        assertThat(bot.told("kumar")).singleElement().asString().contains("is struck out");
        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "login", "HEAD~2", "master", "-1", "https://example.org/"})
    void whatIsNoCommitIsRefused(String typed) {
        bot.hear("kumar", "!cherry-pick addons-server " + typed);

        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .contains("\"" + typed + "\" is no commit; that is 4 to 40 hexadecimal digits, or a link to it");
    }

    @Test
    void withoutItsRepositoryTheUsageIsSaid() {
        bot.hear("kumar", "!cherry-pick addons-sever 3f2a");

        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .contains(
                        "\"addons-sever\" is no repository of this train; they are addons-server, addons-frontend."
                                + " Did you mean addons-server?",
                        "Usage: !cherry-pick [REPO] [COMMIT…] [--onto TAG]");
    }

    @Test
    void anUnknownOptionIsRefused() {
        bot.hear("kumar", "!cherry-pick addons-server " + fix + " --force");

        assertThat(bot.told("kumar")).singleElement().asString().startsWith("There is no --force here.");
        assertThat(bot.server.remoteTags()).hasSize(1);
    }
}
