package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.PaperEvent.BlockerRaised;
import org.pushduty.core.push.PaperEvent.NotableNoted;
import org.pushduty.core.push.PaperEvent.PickWanted;
import org.pushduty.core.push.PaperEvent.TaskSet;
import org.pushduty.core.push.TakenCommit;
import org.pushduty.core.push.Task;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Rules;
import org.pushduty.core.train.TrainName;

/** What keeps {@code !pushed} from closing a push, who may do it all the same, and what is left then. */
class PushedGateTest {
    private static final PushName PUSH = new PushName("2016.10.06");
    private static final RepositoryName SERVER = new RepositoryName("addons-server");

    private final BotScenario bot = new BotScenario();

    @BeforeEach
    void tagged() {
        bot.hear("kumar", "!tag");
    }

    private List<Event> log() {
        return bot.store.log(new TrainName("amo")).stream().map(Entry::event).toList();
    }

    @Test
    void itIsRefusedWithAllThatIsInTheWay() {
        bot.hear("krupa", "!hold login is broken");

        bot.hear("kumar", "!pushed");

        assertThat(bot.said()).isEmpty();
        assertThat(bot.told("kumar"))
                .containsExactly(
                        "2016.10.06 is not closed: these are in the way. Nothing was changed.",
                        "hold 1 by krupa, 0 min old: login is broken · cleared by !unhold 1",
                        "qa (krupa) has not signed off, tagged 0 min ago · cleared by !signoff qa",
                        "ops (jason) has not signed off, tagged 0 min ago · cleared by !signoff ops",
                        "If it is live all the same: !pushed --despite \"REASON\", for hero (kumar) and admin (jason).");
        assertThat(log()).noneMatch(event -> event instanceof Event.PushClosed);
    }

    @Test
    void whatIsNotTaggedIsInTheWay() {
        bot.hear("kumar", "!skip it rains");
        bot.hear("mat", "!tag addons-server");
        bot.signOff();

        bot.hear("mat", "!pushed");

        assertThat(bot.told("mat")).hasSize(3).anyMatch(line -> line.startsWith("addons-frontend is not tagged"));
    }

    @Test
    void theHerosOwnSignOffGoesWithoutSayingAndIsKept() {
        bot.signOff();

        bot.hear("kumar", "!pushed");

        assertThat(bot.said().get(0)).startsWith("kumar: pushed 2016.10.06 to prod");
        assertThat(log().stream()
                        .filter(event -> event instanceof PaperEvent.SignedOff)
                        .map(event -> ((PaperEvent.SignedOff) event).signOff().role()))
                .containsExactly("qa", "ops", "hero");
    }

    @Test
    void anAdminsPushedIsNotTheHerosSignOff() {
        bot.signOff();

        bot.hear("jason", "!pushed");

        assertThat(bot.told("jason")).hasSize(3).anyMatch(line -> line.startsWith("hero (kumar) has not signed off"));
    }

    @Test
    void theHeroWhoSignedOffForAnotherRoleHasNoWordLeft() {
        bot.hear("krupa", "!take");
        bot.signOff();

        bot.hear("krupa", "!pushed");

        assertThat(bot.told("krupa")).hasSize(3).anyMatch(line -> line.startsWith("hero (krupa) has not signed off"));
    }

    @Test
    void withAReasonItGoesDespiteAll() {
        bot.signOff();
        bot.hear("krupa", "!hold login is broken");

        bot.hear("kumar", "!pushed --despite \"it burns\" all well");

        assertThat(bot.said().get(0))
                .endsWith(", 0 min · all well · despite hold 1 by krupa (login is broken): it burns");
        assertThat(log())
                .contains(new PaperEvent.WentDespite(
                        PUSH, "pushed", List.of("hold 1 by krupa (login is broken)"), "it burns"));
    }

    @Test
    void despiteIsForThoseWhomTheRulesName() {
        bot.restartWith(SampleTrain.AMO.ruledBy(new Rules(List.of("hero"), List.of("qa"), true)));

        bot.hear("kumar", "!pushed --despite \"it burns\"");
        assertThat(bot.told("kumar"))
                .containsExactly("--despite is for qa (krupa) and admin (jason). Nothing was changed.");

        bot.hear("krupa", "!pushed");
        assertThat(bot.told("krupa")).singleElement().asString().startsWith("!pushed is for the push hero (kumar)");

        bot.hear("krupa", "!pushed --despite \"it burns\"");
        assertThat(bot.said().get(0)).startsWith("krupa: pushed 2016.10.06 to prod");
    }

    @Test
    void whatComesInTheWayAfterAPreviewIsRefused() {
        bot.signOff();
        bot.hear("kumar", "!pushed?");
        String yes = bot.told("kumar").stream()
                .filter(line -> line.contains("!yes "))
                .map(line -> line.replaceAll(".*(!yes \\w+).*", "$1"))
                .findFirst()
                .orElseThrow();
        bot.hear("krupa", "!hold login is broken");

        bot.hear("kumar", yes);

        assertThat(bot.told("kumar")).anyMatch(line -> line.startsWith("hold 1 by krupa"));
        assertThat(log()).noneMatch(event -> event instanceof Event.PushClosed);
    }

    @Test
    void whatIsLeftGoesOverToTheNextPush() {
        bot.signOff();
        bot.happened(
                "mat",
                wanted(
                        3,
                        "A",
                        bot.server.commit("A", "mat", Map.of("a.py", "a")).hex()),
                new TaskSet(PUSH, 1, Task.Phase.AFTER, "ops", "reindex", ""),
                new NotableNoted(PUSH, 1, "a new search", ""));
        bot.happened("mat", new BlockerRaised(PUSH, 2, "search is slow", "", ""));

        bot.hear("kumar", "!pushed --despite \"it burns\"");

        assertThat(bot.said().get(1)).endsWith(" · taken over: pick 3, blocker 2");
        assertThat(log()).endsWith(new PaperEvent.PaperTakenOver(new PushName("2016.10.13"), PUSH));
    }

    @Test
    void allThatIsOpenOfASkippedPushGoesOver() {
        bot.happened(
                "mat",
                wanted(
                        3,
                        "A",
                        bot.server.commit("A", "mat", Map.of("a.py", "a")).hex()),
                new TaskSet(PUSH, 1, Task.Phase.AFTER, "ops", "reindex", ""),
                new NotableNoted(PUSH, 1, "a new search", ""));

        bot.hear("kumar", "!skip it rains");

        assertThat(bot.said().get(0)).endsWith("Next is 2016.10.13, hero mat. · taken over: notable 1, pick 3, task 1");
    }

    @Test
    void allThatIsOpenOfAPushThatWentByGoesOver() {
        BotScenario idle = new BotScenario();
        idle.happened("mat", new NotableNoted(PUSH, 1, "a new search", ""));

        idle.forward(Duration.ofDays(4));
        idle.look();

        assertThat(idle.store.log(new TrainName("amo")).stream().map(Entry::event))
                .contains(new PaperEvent.PaperTakenOver(new PushName("2016.10.13"), PUSH));
    }

    @Test
    void thoseWhosePicksGoLiveAreTold() {
        bot.server.commit("Start a feature", "mat", Map.of("feature.py", "half"));
        CommitId fix = bot.server.commit("Fix login", "mat", Map.of("login.py", "f"));
        bot.happened("mat", wanted(3, "Fix login", fix.hex()));
        bot.hear("kumar", "!cp addons-server " + fix);
        bot.signOff();

        bot.hear("kumar", "!pushed");

        assertThat(bot.said().get(1))
                .isEqualTo("kumar: live on prod: mat's pick 3 (" + fix.abbreviated() + " \"Fix login\")");
        assertThat(bot.called().get(1)).containsExactly("mat");
    }

    @Test
    void thoseWhosePicksGoLiveWithAHotFixAreTold() {
        bot.signOff();
        bot.hear("kumar", "!pushed");
        bot.forward(Duration.ofHours(1));
        bot.server.commit("Start a feature", "mat", Map.of("feature.py", "half"));
        CommitId first = bot.server.commit("Fix login", "mat", Map.of("login.py", "f"));
        bot.happened("mat", wanted(3, "Fix login", first.hex()));
        bot.hear("kumar", "!cp addons-server " + first);
        bot.hear("kumar", "!pushed 2016.10.06");
        assertThat(bot.said()).hasSize(2).last().asString().contains("live on prod: mat's pick 3");
        CommitId second = bot.server.commit("Fix logout", "mat", Map.of("logout.py", "f"));
        bot.happened("krupa", wanted(4, "Fix logout", second.hex()));
        bot.hear("kumar", "!cp addons-server " + second);

        bot.hear("kumar", "!pushed 2016.10.06");

        assertThat(bot.said())
                .containsExactly(
                        "kumar: hot-fix of 2016.10.06 is live: addons-server 2016.10.06-2",
                        "kumar: live on prod: krupa's pick 4 (" + second.abbreviated() + " \"Fix logout\")");
    }

    private static PickWanted wanted(int number, String subject, String commit) {
        return new PickWanted(PUSH, number, SERVER, new TakenCommit(new CommitId(commit), subject), "", "");
    }
}
