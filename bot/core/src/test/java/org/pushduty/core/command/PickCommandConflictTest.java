package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.train.CommitId;

/** What does not apply: conflicts and merges. */
class PickCommandConflictTest {
    private final BotScenario bot = new BotScenario();
    private CommitId missing;
    private CommitId fix;

    @BeforeEach
    void aFixStandsOnACommitThatTheTagLacks() {
        bot.hear("kumar", "!tag");
        missing = bot.server.commit("Start a feature", "mat", Map.of("feature.py", "half"));
        fix = bot.server.commit("Fix the feature", "mat", Map.of("feature.py", "whole"));
    }

    @Test
    void aConflictIsSaidToAllWithItsFilesAndChangesNothing() {
        bot.hear("kumar", "!cherry-pick addons-server " + fix);

        assertThat(bot.said())
                .containsExactly(
                        "kumar: " + fix.abbreviated() + " \"Fix the feature\" does not apply onto 2016.10.06 of"
                                + " addons-server: conflict in feature.py. Nothing was changed.");
        assertThat(bot.saidElsewhere()).isEmpty();
        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.06");
    }

    @Test
    void theAskerAloneIsToldWhatWouldMakeItApply() {
        bot.hear("kumar", "!cherry-pick addons-server " + fix);

        assertThat(bot.told("kumar").get(0))
                .isEqualTo("It applies together with what came before it: " + missing.abbreviated()
                        + " \"Start a feature\". Then: !cherry-pick addons-server " + missing.abbreviated() + " "
                        + fix.abbreviated());
    }

    @Test
    void whatIsAdvisedWorks() {
        bot.hear("kumar", "!cherry-pick addons-server " + fix);
        String advice = bot.told("kumar").get(0);

        bot.hear("kumar", advice.substring(advice.indexOf('!')));

        assertThat(bot.server.files(bot.server.remoteTags().get("2016.10.06-1")))
                .containsEntry("feature.py", "whole");
    }

    @Test
    void theWayByHandEndsInTheNextNumber() {
        bot.hear("kumar", "!cherry-pick addons-server " + fix);

        assertThat(bot.told("kumar").get(1))
                .isEqualTo("By hand: git fetch origin --tags && git checkout -b resolve-2016.10.06-1 2016.10.06 && git"
                        + " cherry-pick -x " + fix.abbreviated());
        assertThat(bot.told("kumar").get(2))
                .contains(
                        "git push origin resolve-2016.10.06-1",
                        "!tag 2016.10.06 addons-server --at",
                        "it becomes 2016.10.06-1");
        bot.server.branch("resolve-2016.10.06-1", bot.server.remoteTags().get("2016.10.06"));
        CommitId resolved =
                bot.server.commit("resolve-2016.10.06-1", "Fix the feature", "mat", Map.of("feature.py", "whole"));
        bot.hear("kumar", "!tag 2016.10.06 addons-server --at " + resolved.abbreviated());
        assertThat(bot.server.remoteTags()).containsEntry("2016.10.06-1", resolved);
    }

    @Test
    void aRevertThatConflictsHasItsOwnWords() {
        bot.hear("kumar", "!tag addons-server");

        bot.hear("kumar", "!revert addons-server " + missing);

        assertThat(bot.said())
                .singleElement()
                .asString()
                .contains("cannot be taken out of 2016.10.06-1 of addons-server");
        assertThat(bot.told("kumar").get(0)).contains("git revert " + missing.abbreviated());
        assertThat(bot.told("kumar").get(1)).contains("git revert --continue");
    }

    @Test
    void manyFilesAreCutShort() {
        Map<String, String> before =
                Map.of("a", "1", "b", "1", "c", "1", "d", "1", "e", "1", "f", "1", "g", "1", "h", "1");
        Map<String, String> after =
                Map.of("a", "2", "b", "2", "c", "2", "d", "2", "e", "2", "f", "2", "g", "2", "h", "2");
        bot.server.commit("Add many", "mat", before);
        CommitId all = bot.server.commit("Change many", "mat", after);

        bot.hear("kumar", "!cherry-pick addons-server " + all);

        assertThat(bot.said()).singleElement().asString().contains("conflict in a, b, c, d, e, f and 2 more.");
    }

    @Test
    void aMergeIsRefusedWithTheCommitsItBrought() {
        bot.server.branch("topic", missing);
        CommitId one = bot.server.commit("topic", "Write the help", "krupa", Map.of("help.py", "h"));
        CommitId two = bot.server.commit("topic", "Translate the help", "mat", Map.of("help.de", "h"));
        CommitId merge = bot.server.merge("master", "Merge pull request #12 from topic", "mat", two);

        bot.hear("kumar", "!cherry-pick addons-server " + merge);

        assertThat(bot.told("kumar"))
                .containsExactly(
                        merge.abbreviated() + " \"Merge pull request #12 from topic\" is a merge. Name what you want of"
                                + " the commits it brought, or take it as one change with --mainline. Nothing was"
                                + " changed.",
                        "  " + one.abbreviated() + " \"Write the help\" · krupa",
                        "  " + two.abbreviated() + " \"Translate the help\" · mat");
        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @Test
    void mainlineTakesAMergeAsOneChange() {
        bot.server.branch("topic", missing);
        CommitId two = bot.server.commit("topic", "Write the help", "krupa", Map.of("help.py", "h"));
        CommitId merge = bot.server.merge("master", "Merge the help", "mat", two);

        bot.hear("kumar", "!cherry-pick addons-server " + merge + " --mainline");

        assertThat(bot.server.files(bot.server.remoteTags().get("2016.10.06-1")))
                .containsOnlyKeys("urls.py", "help.py");
    }
}
