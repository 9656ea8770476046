package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.port.FakeSourceRepository;
import org.pushduty.core.train.CommitId;

class TagCommandTroubleTest {
    private final BotScenario bot = new BotScenario();
    private final CommitId head = bot.server.commit("Add a view", "mat", Map.of("views.py", "v"));

    @Test
    void oneUnreachableRepositoryDoesNotStopTheOthers() {
        bot.frontend.vanish();

        bot.hear("kumar", "!tag");

        assertThat(bot.server.remoteTags()).containsEntry("2016.10.06", head);
        assertThat(bot.said()).hasSize(2);
        assertThat(bot.said().get(0)).startsWith("kumar: tagged 2016.10.06: addons-server");
        assertThat(bot.said().get(1))
                .contains(
                        "addons-frontend was not tagged: the remote cannot be reached",
                        "The same command tries it again");
    }

    @Test
    void theSameCommandFinishesIt() {
        bot.frontend.vanish();
        bot.hear("kumar", "!tag");
        bot.frontend.comeBack();

        bot.hear("kumar", "!tag");

        assertThat(bot.frontend.remoteTags()).containsOnlyKeys("2016.10.06");
        assertThat(bot.said()).hasSize(2);
        assertThat(bot.said().get(0)).startsWith("kumar: tagged 2016.10.06: addons-frontend");
        assertThat(bot.said().get(1)).isEqualTo("kumar: already: addons-server 2016.10.06");
    }

    @Test
    void finishingTakesNoNewerCommitsIn() {
        bot.frontend.vanish();
        bot.hear("kumar", "!tag");
        bot.frontend.comeBack();
        bot.server.commit("Add a test", "mat", Map.of("tests.py", "t"));

        bot.hear("kumar", "!tag");

        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.06");
        assertThat(bot.said().get(1))
                .isEqualTo("kumar: already: addons-server 2016.10.06 (1 newer commit: !tag addons-server takes them)");
    }

    @Test
    void aFinishThatFailsAgainTakesNoNewerCommitsInEither() {
        bot.frontend.vanish();
        bot.hear("kumar", "!tag");
        bot.server.commit("Add a test", "mat", Map.of("tests.py", "t"));

        bot.hear("kumar", "!tag");

        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.06");
        assertThat(bot.told("kumar")).singleElement().asString().contains("addons-frontend was not tagged");
    }

    @Test
    void aTaggedRepositoryThatIsAwayDoesNotKeepTheOthersFromTheirNextNumber() {
        bot.hear("kumar", "!tag");
        CommitId newer = bot.server.commit("Add a test", "mat", Map.of("tests.py", "t"));
        bot.frontend.vanish();

        bot.hear("kumar", "!tag");

        assertThat(bot.server.remoteTags()).containsEntry("2016.10.06-1", newer);
    }

    @Test
    void whereNothingCanBeTaggedNothingIsAnnounced() {
        bot.server.vanish();
        bot.frontend.vanish();

        bot.hear("kumar", "!tag");

        assertThat(bot.said()).isEmpty();
        assertThat(bot.saidElsewhere()).isEmpty();
        assertThat(bot.told("kumar")).hasSize(2).allMatch(line -> line.contains("the remote cannot be reached"));
    }

    @Test
    void aRefusalOfTheRemoteIsPassedOn() {
        bot.frontend.refuse("protected tag: only admins");

        bot.hear("kumar", "!tag");

        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.06");
        assertThat(bot.frontend.remoteTags()).isEmpty();
        assertThat(bot.said().get(1))
                .isEqualTo("kumar: could not tag addons-frontend 2016.10.06: the remote refused: protected tag: only"
                        + " admins. Nothing was changed there; the same command tries it again.");
        assertThat(bot.saidElsewhere()).hasSize(2);
    }

    @Test
    void aTagThatAppearsMeanwhileIsLeftAsItIs() {
        CommitId theirs = bot.server.commit("side", "Something else", "mat", Map.of("side.py", "s"));
        bot.server.beforeNextPublish(() -> bot.server.tag("2016.10.06", theirs));

        bot.hear("kumar", "!tag");

        assertThat(bot.server.remoteTags()).containsOnly(Map.entry("2016.10.06", theirs));
        assertThat(bot.said())
                .anyMatch(line ->
                        line.contains("could not tag addons-server 2016.10.06: the remote has that tag already, at "
                                + theirs.abbreviated()));
        assertThat(bot.said()).anyMatch(line -> line.contains("tagged 2016.10.06: addons-frontend"));
    }

    @Test
    void theSameTagThatAppearsMeanwhileIsFine() {
        bot.server.beforeNextPublish(() -> bot.server.tag("2016.10.06", head));

        bot.hear("kumar", "!tag");

        assertThat(bot.said()).singleElement().asString().contains("tagged 2016.10.06: addons-server");
    }

    @Test
    void aLostAnswerIsAskedForAgain() {
        bot.server.loseNextAnswer();

        bot.hear("kumar", "!tag");

        assertThat(bot.said()).singleElement().asString().contains("tagged 2016.10.06: addons-server");
        bot.hear("kumar", "!log 20");
        assertThat(bot.told("kumar"))
                .filteredOn(line -> line.contains("tagged addons-server 2016.10.06 "))
                .hasSize(1);
    }

    @Test
    void aRemoteThatVanishesMeanwhileIsTriedSomeTimesAndThenSaid() {
        bot.server.beforeNextPublish(bot.server::vanish);

        bot.hear("kumar", "!tag");

        assertThat(bot.said())
                .anyMatch(line -> line.contains(
                        "could not tag addons-server 2016.10.06: the remote cannot be reached (tried 3 times)"));
        bot.server.comeBack();
        bot.hear("kumar", "!tag");
        assertThat(bot.server.remoteTags()).containsEntry("2016.10.06", head);
    }

    @Test
    void aRemoteWithoutTheBranchIsSaid() {
        bot.server.removeBranch("master");

        bot.hear("kumar", "!tag");

        assertThat(bot.said())
                .anyMatch(line -> line.contains("addons-server was not tagged: the remote has no branch master"));
        assertThat(bot.frontend.remoteTags()).containsOnlyKeys("2016.10.06");
    }

    @Test
    void eachFailureHasItsOwnLine() {
        for (FakeSourceRepository each : new FakeSourceRepository[] {bot.server, bot.frontend}) {
            each.refuse("no");
        }

        bot.hear("kumar", "!tag");

        assertThat(bot.said()).hasSize(2).allMatch(line -> line.contains("could not tag"));
    }
}
