package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;

/** Who must act is called, and nobody else. */
class CallsTest {
    private final BotScenario bot = new BotScenario();

    @Test
    void nobodyIsCalledByWhatGoesWell() {
        bot.hear("kumar", "!tag");
        assertThat(bot.called()).containsExactly(List.of());

        bot.hear("krupa", "!hold kumar, mat: look at this");
        bot.hear("krupa", "!unhold");
        assertThat(bot.called()).containsExactly(List.of());
    }

    @Test
    void theNextHeroIsCalledAtTheHandOver() {
        bot.hear("kumar", "!tag");

        bot.signOff();
        bot.hear("kumar", "!pushed");

        assertThat(bot.said()).hasSize(2);
        assertThat(bot.called()).containsExactly(List.of(), List.of("mat"));
    }

    @Test
    void whoeverIsGivenAPushIsCalled() {
        bot.hear("kumar", "!take mat");
        assertThat(bot.called()).containsExactly(List.of("mat"));

        bot.hear("eviljeff", "!take");
        assertThat(bot.called()).containsExactly(List.of());
    }

    @Test
    void whoeverAskedIsCalledWhereTaggingFails() {
        bot.server.refuse("protected tag");

        bot.hear("kumar", "!tag");

        assertThat(bot.said()).hasSize(2);
        assertThat(bot.said().get(1)).startsWith("kumar: could not tag addons-server");
        assertThat(bot.called()).containsExactly(List.of(), List.of("kumar"));
    }

    @Test
    void whoIsRemindedIsCalled() {
        BotScenario reminding = new BotScenario(SampleTrain.AMO.reminding("PT1H"));
        reminding.hear("krupa", "!hold login is broken");

        reminding.pass(Duration.ofDays(2));

        assertThat(reminding.said())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("kumar, krupa: "));
        assertThat(reminding.called()).containsOnly(List.of("kumar", "krupa"));
    }

    @Test
    void whoeverHeldIsCalledWhenTheHoldIsOver() {
        bot.hear("krupa", "!hold login is broken until 1h");

        bot.pass(Duration.ofMinutes(30));
        assertThat(bot.called()).as("before it is").containsExactly(List.of("krupa"));

        bot.pass(Duration.ofMinutes(30));
        assertThat(bot.called()).containsExactly(List.of("krupa"));
    }
}
