package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;

class SeveralTrainsTest {
    private final BotScenario bot = new BotScenario(
            SampleTrain.AMO, SampleTrain.AMO.named("pay").in("mozilla/#pay").of("payments", "webpay"));

    @BeforeEach
    void bothHaveSomethingToShip() {
        bot.repository("payments").commit("Start", "mat", Map.of("pay.py", "p"));
        bot.repository("webpay").commit("Start", "mat", Map.of("web.js", "w"));
    }

    @Test
    void theChannelImpliesTheTrain() {
        bot.hearIn("#pay", "kumar", "!tag");

        assertThat(bot.repository("payments").remoteTags()).containsOnlyKeys("2016.10.06");
        assertThat(bot.server.remoteTags()).isEmpty();
        assertThat(bot.said()).isEmpty();
        assertThat(bot.mozilla().said(bot.mozilla().channel("#pay"))).hasSize(1);
    }

    @Test
    void anotherTrainIsNamedInFront() {
        bot.hear("kumar", "!pay/tag payments");

        assertThat(bot.repository("payments").remoteTags()).containsOnlyKeys("2016.10.06");
        assertThat(bot.mozilla().said(bot.mozilla().channel("#pay")))
                .singleElement()
                .asString()
                .startsWith("[kumar, mozilla/#amo] tagged 2016.10.06: payments");
        assertThat(bot.told("kumar")).singleElement().asString().startsWith("tagged 2016.10.06: payments");
        assertThat(bot.said()).isEmpty();
    }

    @Test
    void inPrivateTheTrainIsAskedFor() {
        bot.hearInPrivate("kumar", "tag");

        assertThat(bot.told("kumar"))
                .containsExactly("Which train? Put its name in front: !TRAIN/tag. They are amo, pay.");
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void whatSpeaksOfNoTrainNeedsNone() {
        bot.hearInPrivate("kumar", "version");
        assertThat(bot.told("kumar")).singleElement().asString().startsWith("pushduty 0.1.0");

        bot.hearInPrivate("kumar", "help");
        assertThat(bot.told("kumar")).singleElement().asString().contains("!tag");

        bot.hearInPrivate("kumar", "whoami");
        assertThat(bot.told("kumar")).singleElement().asString().contains("you are kumar");
    }

    @Test
    void aYesInPrivateNeedsNoTrain() {
        BotScenario deploying = new BotScenario(
                SampleTrain.AMO,
                SampleTrain.AMO.named("pay").in("mozilla/#pay").of("payments").deployingOnTag());
        deploying.repository("payments").commit("Start", "mat", Map.of("pay.py", "p"));
        deploying.hearIn("#pay", "kumar", "!tag");
        String question = deploying.heardAnywhere().get(0);
        String code = question.replaceAll(".*!yes (\\w+) .*", "$1");

        deploying.hearInPrivate("kumar", "yes " + code);

        assertThat(deploying.repository("payments").remoteTags()).hasSize(1);
    }

    @Test
    void aTrainThatIsNoneIsRefusedWithThoseThereAre() {
        bot.hear("kumar", "!sumo/tag");

        assertThat(bot.told("kumar")).containsExactly("There is no train \"sumo\"; they are amo, pay.");
    }

    @Test
    void aRepositoryOfTheOtherTrainIsNoneOfThisOne() {
        bot.hear("kumar", "!tag payments");

        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .contains("\"payments\" is no repository of this train");
    }

    @Test
    void aHoldHoldsOneTrain() {
        bot.hear("krupa", "!hold login is broken");

        bot.hearIn("#pay", "krupa", "!status");

        assertThat(bot.heardAnywhere()).noneMatch(line -> line.contains("HOLD"));
    }
}
