package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.train.CommitId;

/** What changes a train is said in all its channels, in each as it has to be there. */
class AnnouncementTest {
    private final BotScenario bot = new BotScenario();

    @Test
    void whatIsAskedElsewhereIsSaidHereWithWhoAndWhere() {
        bot.hearElsewhere("kumar", "!tag");

        assertThat(bot.saidElsewhere()).singleElement().asString().startsWith("kumar: tagged 2016.10.06");
        assertThat(bot.said()).singleElement().asString().startsWith("[kumar, addons/#push-duty] tagged 2016.10.06");
    }

    @Test
    void aPreviewAndARefusalStayBetweenTwo() {
        bot.hear("kumar", "!tag?");
        assertThat(bot.said()).isEmpty();
        assertThat(bot.saidElsewhere()).isEmpty();

        bot.hear("kumar", "!tag 2013.09.93");
        assertThat(bot.said()).isEmpty();
        assertThat(bot.saidElsewhere()).isEmpty();
    }

    @Test
    void whoIsMeantIsThePersonWhateverTheirNick() {
        bot.mozilla().knows("kumar|lunch", "kumar");

        bot.hearUnproven("kumar|lunch", "!hold lunch");

        assertThat(bot.said()).singleElement().asString().startsWith("kumar: amo is on hold: lunch");
    }

    @Test
    void aNetworkThatIsDownHearsItLaterAndOnce() {
        bot.addons().goDown();
        bot.hear("krupa", "!hold login is broken");
        bot.hear("krupa", "!unhold");
        assertThat(bot.saidElsewhere()).isEmpty();
        bot.addons().comeUp();
        bot.forward(Duration.ofMinutes(1));

        bot.deliver();
        bot.deliver();

        assertThat(bot.saidElsewhere())
                .containsExactly(
                        "[krupa, mozilla/#amo] amo is on hold: login is broken (!unhold 1)",
                        "[krupa, mozilla/#amo] hold 1 is lifted: login is broken");
    }

    @Test
    void onlyTheChannelThatWantsItGetsTheTopic() {
        bot.hear("kumar", "!skip work week");

        assertThat(bot.mozilla().topic("#amo"))
                .hasValueSatisfying(topic -> assertThat(topic).startsWith("Push 2016.10.13"));
        assertThat(bot.addons().topic("#push-duty")).contains("");
    }

    @Test
    void aTopicWithBarsDoesNotPileUp() {
        BotScenario barred = new BotScenario(SampleTrain.AMO.withTopic("Push {push.name} | hero {hero}"));
        barred.mozilla().topicBecomes("#amo", "Push 2016.10.06 | hero kumar | be nice");

        barred.hear("kumar", "!skip work week");
        barred.restart();
        barred.hear("mat", "!skip another one");

        assertThat(barred.topic()).isEqualTo("Push 2016.10.20 | hero eviljeff | be nice");
    }

    @Test
    void aTrainWithoutATopicSetsNone() {
        BotScenario silent = new BotScenario(SampleTrain.AMO.withTopic(""));
        silent.mozilla().topicBecomes("#amo", "be nice");

        silent.hear("krupa", "!topic");

        assertThat(silent.told("krupa"))
                .singleElement()
                .asString()
                .contains("no channel of amo has its topic kept by me");
        assertThat(silent.topic()).isEqualTo("be nice");
    }

    @Test
    void aLongPickGetsAWord() {
        bot.hear("kumar", "!tag");
        bot.server.commit("Start", "mat", Map.of("feature.py", "half"));
        CommitId fix = bot.server.commit("Fix login", "mat", Map.of("login.py", "f"));
        bot.server.beforeNextPublish(bot::patienceEnds);

        bot.hear("kumar", "!cp addons-server " + fix);

        assertThat(bot.said().get(0)).isEqualTo("kumar: cherry-picking in addons-server…");
        assertThat(bot.said()).hasSize(2);
    }

    @Test
    void aYesMayBeSaidInPrivate() {
        BotScenario live = new BotScenario(true);
        live.hear("kumar", "!tag");

        live.hearInPrivate("kumar", "yes " + live.code());

        assertThat(live.said().get(0)).startsWith("[kumar, mozilla in private] tagged 2016.10.06");
        assertThat(live.told("kumar").get(0)).startsWith("tagged 2016.10.06");
    }
}
