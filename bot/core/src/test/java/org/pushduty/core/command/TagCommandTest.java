package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.push.Signature;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.TrainName;

class TagCommandTest {
    private static final TrainName AMO = new TrainName("amo");

    private final BotScenario bot = new BotScenario();
    private final CommitId head = bot.server.commit("Add a view", "mat", Map.of("views.py", "v"));

    @Test
    void everyRepositoryIsTaggedWithTheDateOfThePush() {
        bot.hear("kumar", "!tag");

        assertThat(bot.server.remoteTags()).containsOnly(Map.entry("2016.10.06", head));
        assertThat(bot.frontend.remoteTags()).containsOnlyKeys("2016.10.06");
        assertThat(bot.said())
                .singleElement()
                .asString()
                .startsWith("kumar: tagged 2016.10.06: addons-server " + head.abbreviated() + ", addons-frontend ");
    }

    @Test
    void onlyTheNamedRepositoriesAreTagged() {
        bot.hear("kumar", "!tag addons-server");

        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.06");
        assertThat(bot.frontend.remoteTags()).isEmpty();
    }

    @Test
    void aRepositoryThatIsNoneIsRefusedWithTheNearest() {
        bot.hear("kumar", "!tag addon-server");

        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .contains(
                        "\"addon-server\" is no repository",
                        "addons-server, addons-frontend",
                        "Did you mean addons-server?");
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void theTagNamesWhoAskedAndIsTheBots() {
        bot.hear("kumar", "!tag");

        assertThat(bot.server.tagMessage("2016.10.06"))
                .isEqualTo("2016.10.06\n\nTagged for kumar (fake:kumar@mozilla).");
        assertThat(bot.server.published("2016.10.06").tagger())
                .isEqualTo(new Signature("Pushduty", "pushduty@example.org"));
        assertThat(bot.server.published("2016.10.06").at()).isEqualTo(bot.clock.instant());
    }

    @Test
    void bothNetworksHearItTheOtherOneWithWhoAndWhere() {
        bot.hear("kumar", "!tag");

        assertThat(bot.saidElsewhere())
                .singleElement()
                .asString()
                .startsWith("[kumar, mozilla/#amo] tagged 2016.10.06: addons-server ");
        assertThat(bot.told("kumar")).isEmpty();
    }

    @Test
    void whoAsksInPrivateHearsItThereToo() {
        bot.hearInPrivate("kumar", "tag");

        assertThat(bot.told("kumar")).singleElement().asString().startsWith("tagged 2016.10.06: ");
        assertThat(bot.said()).singleElement().asString().startsWith("[kumar, mozilla in private] tagged 2016.10.06");
    }

    @Test
    void aTaggedHeadIsAlready() {
        bot.hear("kumar", "!tag");

        bot.hear("kumar", "!tag");

        assertThat(bot.said())
                .containsExactly("kumar: already tagged for 2016.10.06: addons-server 2016.10.06, addons-frontend"
                        + " 2016.10.06");
        assertThat(bot.saidElsewhere()).isEmpty();
        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @Test
    void newCommitsMakeTheNextNumber() {
        bot.hear("kumar", "!tag");
        CommitId newer = bot.server.commit("Add a test", "mat", Map.of("tests.py", "t"));

        bot.hear("kumar", "!tag");

        assertThat(bot.server.remoteTags()).containsEntry("2016.10.06", head).containsEntry("2016.10.06-1", newer);
        assertThat(bot.frontend.remoteTags()).hasSize(1);
        assertThat(bot.said().get(0)).startsWith("kumar: tagged addons-server 2016.10.06-1 at " + newer.abbreviated());
        assertThat(bot.said()).contains("kumar: already: addons-frontend 2016.10.06");
    }

    @Test
    void aTagWithPicksOnItIsNotReplacedByTheHead() {
        bot.hear("kumar", "!tag");
        bot.server.commit("Start a feature", "mat", Map.of("feature.py", "half"));
        CommitId fix = bot.server.commit("Fix it", "mat", Map.of("fix.py", "f"));
        bot.hear("kumar", "!cherry-pick addons-server " + fix);
        CommitId picked = bot.server.remoteTags().get("2016.10.06-1");

        bot.hear("kumar", "!tag addons-server");

        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .contains(
                        "2016.10.06-1 leads to " + picked.abbreviated(),
                        "not in master (" + fix.abbreviated() + ")",
                        "!cherry-pick",
                        "!tag --at COMMIT");
        assertThat(bot.server.remoteTags()).hasSize(2);
    }

    @Test
    void aTagMadeByHandIsTakenForWhatItIs() {
        bot.server.tag("2016.10.06", head);
        bot.hear("kumar", "!tag addons-server");
        assertThat(bot.said()).containsExactly("kumar: already tagged for 2016.10.06: addons-server 2016.10.06");

        CommitId elsewhere = bot.server.commit("side", "Try something", "mat", Map.of("side.py", "s"));
        bot.server.tag("2016.10.06-1", elsewhere);
        bot.hear("kumar", "!tag addons-server");
        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .contains("2016.10.06-1 leads to " + elsewhere.abbreviated());
    }

    @Test
    void aPushThatWasTaggedByHandCanBeClosed() {
        bot.server.tag("2016.10.06", head);
        bot.frontend.tag("2016.10.06", bot.frontend.commit("More", "mat", Map.of("more.js", "m")));
        bot.hear("kumar", "!tag");
        assertThat(bot.said()).singleElement().asString().contains("already tagged for 2016.10.06");

        bot.signOff();
        bot.hear("kumar", "!pushed");

        assertThat(bot.said().get(0))
                .contains("pushed 2016.10.06 to prod: addons-server 2016.10.06, addons-frontend 2016.10.06");
    }

    @Test
    void aPreviewDoesNotEvenNoteWhatWasTaggedByHand() {
        bot.server.tag("2016.10.06", head);

        bot.hear("kumar", "!tag addons-server?");

        assertThat(bot.store.log(AMO)).hasSize(1);
    }

    @Test
    void theNextNumberIsTheHighestPlusOneWhateverTheHistoryHolds() {
        for (String name :
                new String[] {"2016.10.06", "2016.10.06-01", "2016.10.06.4", "2016.10.06-preview", "2016.10.060-9"}) {
            bot.server.tag(name, head);
        }
        CommitId newer = bot.server.commit("Add a test", "mat", Map.of("tests.py", "t"));

        bot.hear("kumar", "!tag addons-server");

        assertThat(bot.server.remoteTags()).containsEntry("2016.10.06-5", newer);
    }

    @Test
    void againTagsTheSameCommitOnceMore() {
        bot.hear("kumar", "!tag");
        bot.server.commit("Add a test", "mat", Map.of("tests.py", "t"));

        bot.hear("kumar", "!tag addons-server --again");

        assertThat(bot.server.remoteTags()).containsEntry("2016.10.06-1", head);
        assertThat(bot.said()).singleElement().asString().contains("2016.10.06-1", "(the same commit again)");
    }

    @Test
    void againNeedsATagToRepeat() {
        bot.hear("kumar", "!tag addons-server --again");

        assertThat(bot.told("kumar")).singleElement().asString().contains("no tag of 2016.10.06 yet to repeat");
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void aCommitResolvedByHandBecomesTheNextNumber() {
        bot.hear("kumar", "!tag");
        CommitId resolved = bot.server.commit("resolve-2016.10.06-1", "Fix by hand", "kumar", Map.of("x.py", "x"));

        bot.hear("kumar", "!tag 2016.10.06 addons-server --at " + resolved.abbreviated());

        assertThat(bot.server.remoteTags()).containsEntry("2016.10.06-1", resolved);
        bot.hear("kumar", "!tag addons-server --at " + resolved);
        assertThat(bot.said()).singleElement().asString().contains("already", "addons-server 2016.10.06-1");
    }

    @Test
    void aNamedCommitNeedsOneRepository() {
        bot.hear("kumar", "!tag --at " + head);

        assertThat(bot.told("kumar")).singleElement().asString().contains("--at names a commit of one repository");
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void anUnknownCommitIsRefused() {
        bot.hear("kumar", "!tag addons-server --at 0123456789");

        assertThat(bot.told("kumar")).singleElement().asString().contains("no commit 0123456789 on any branch or tag");
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void atAndAgainExcludeEachOther() {
        bot.hear("kumar", "!tag addons-server --again --at " + head);

        assertThat(bot.told("kumar")).singleElement().asString().contains("exclude each other");
    }

    @Test
    void linksCompareWithWhatIsLive() {
        bot.server.tag("2016.09.29-2", head);
        bot.hear("kumar", "!adopt 2016.09.29-2 addons-server");
        bot.server.commit("Add a test", "mat", Map.of("tests.py", "t"));

        bot.hear("kumar", "!tag");

        assertThat(bot.said())
                .singleElement()
                .asString()
                .endsWith(" · https://github.com/mozilla/addons-server/compare/2016.09.29-2...2016.10.06");
    }

    @Test
    void aPreviewChangesNothing() {
        int entries = bot.store.log(AMO).size();

        bot.hear("kumar", "!tag?");

        assertThat(bot.told("kumar").get(0))
                .startsWith("This tags addons-server 2016.10.06 at " + head.abbreviated() + ", addons-frontend ");
        assertThat(bot.told("kumar")).last().asString().contains("nothing was changed");
        assertThat(bot.said()).isEmpty();
        assertThat(bot.server.remoteTags()).isEmpty();
        assertThat(bot.store.log(AMO)).hasSize(entries);
    }

    @Test
    void aLongWaitGetsAWord() {
        bot.server.beforeNextPublish(bot::patienceEnds);

        bot.hear("kumar", "!tag");

        assertThat(bot.said().get(0)).isEqualTo("kumar: tagging 2 repositories…");
        assertThat(bot.said().get(1)).startsWith("kumar: tagged 2016.10.06");
        bot.patienceEnds();
        assertThat(bot.said()).hasSize(2);
    }

    @Test
    void whatIsTaggedStaysKnownAfterARestart() {
        bot.hear("kumar", "!tag");

        bot.restart();

        bot.hear("kumar", "!status");
        assertThat(bot.said())
                .singleElement()
                .asString()
                .contains("addons-server 2016.10.06, addons-frontend 2016.10.06");
    }
}
