package org.pushduty.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.train.CommitId;

/**
 * Where there are threads, each push has one: all of its story is there, and in the channel what everybody must know.
 */
class PushThreadTest {
    private static final String THREAD = "amo 2016.10.06";

    private final BotScenario bot = new BotScenario(SampleTrain.AMO.withThreads());

    @Test
    void theThreadBeginsWithTheFirstTag() {
        bot.hear("krupa", "!hold login is broken");
        assertThat(bot.said()).hasSize(1);
        assertThat(bot.saidIn(THREAD)).isEmpty();

        bot.hear("krupa", "!unhold");
        bot.hear("kumar", "!tag");
        assertThat(bot.said()).singleElement().asString().startsWith("kumar: tagged 2016.10.06");
        assertThat(bot.saidIn(THREAD)).isEqualTo(bot.said());
    }

    @Test
    void whatOnlyFollowersNeedIsSaidInTheThreadAlone() {
        bot.hear("kumar", "!tag addons-server");

        bot.hear("kumar", "!tag");

        assertThat(bot.said()).singleElement().asString().contains("tagged 2016.10.06: addons-frontend");
        assertThat(bot.saidIn(THREAD)).hasSize(2).last().asString().contains("already: addons-server");
    }

    @Test
    void whoeverIsCalledIsCalledOnce() {
        bot.hear("kumar", "!tag addons-server");
        bot.frontend.refuse("protected tag");

        bot.hear("kumar", "!tag addons-frontend");

        assertThat(bot.said()).hasSize(1);
        assertThat(bot.saidIn(THREAD)).hasSize(1);
        assertThat(bot.called()).containsExactlyInAnyOrder(List.of("kumar"), List.of());
    }

    @Test
    void theEndOfAPushIsToldInItsOwnThread() {
        bot.hear("kumar", "!tag");

        bot.signOff();
        bot.hear("kumar", "!pushed");

        assertThat(bot.saidIn(THREAD)).hasSize(2).first().asString().startsWith("kumar: pushed 2016.10.06");
        assertThat(bot.saidIn("amo 2016.10.13")).isEmpty();
    }

    @Test
    void aHotFixIsToldInTheThreadOfItsPush() {
        CommitId start = bot.server.commit("Start", "mat", Map.of("a", "a"));
        bot.hear("kumar", "!tag");
        bot.signOff();
        bot.hear("kumar", "!pushed");
        bot.server.commit("Go on", "mat", Map.of("b", "b"));
        CommitId fix = bot.server.commit("Fix it", "mat", Map.of("c", "c"));

        bot.hear("kumar", "!cherry-pick addons-server " + fix);
        assertThat(bot.saidIn(THREAD)).first().asString().contains("tagged addons-server 2016.10.06-1");
        assertThat(bot.said()).as("the remark is for followers").hasSize(1);
        bot.hear("kumar", "!pushed 2016.10.06");

        assertThat(bot.saidIn(THREAD)).singleElement().asString().contains("hot-fix of 2016.10.06 is live");
        assertThat(bot.server.remoteTags()).containsEntry("2016.10.06", start);
    }

    @Test
    void whatConcernsNoPushIsToldInTheThreadOfTheOpenOne() {
        bot.hear("kumar", "!tag");

        bot.hearElsewhere("krupa", "!hold login is broken");

        assertThat(bot.saidIn(THREAD))
                .singleElement()
                .asString()
                .startsWith("[krupa, addons/#push-duty] amo is on hold: login is broken");
        assertThat(bot.said()).isEqualTo(bot.saidIn(THREAD));
    }

    @Test
    void twoTrainsInOneChannelHaveThreadsOfTheirOwn() {
        BotScenario two = new BotScenario(
                SampleTrain.AMO.withThreads(),
                SampleTrain.AMO.named("mdn").of("kuma").in("mozilla/#amo").withThreads());
        two.repository("kuma").commit("Start", "mat", Map.of("a", "a"));

        two.hear("kumar", "!tag");
        assertThat(two.saidIn(THREAD)).hasSize(1);
        assertThat(two.saidIn("mdn 2016.10.06")).isEmpty();

        two.hear("kumar", "!mdn/tag");
        assertThat(two.saidIn(THREAD)).isEmpty();
        assertThat(two.saidIn("mdn 2016.10.06")).singleElement().asString().contains("kuma");
    }

    @Test
    void aChannelWithoutThreadsIsToldAll() {
        BotScenario plain = new BotScenario();
        plain.hear("kumar", "!tag addons-server");

        plain.hear("kumar", "!tag");

        assertThat(plain.said()).hasSize(2);
        assertThat(plain.saidIn(THREAD)).isEmpty();
    }
}
