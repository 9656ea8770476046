package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;

class SkipCommandTest {
    private final BotScenario bot = new BotScenario();

    @Test
    void theCalendarAndTheHeroesMoveOn() {
        bot.hear("kumar", "!skip work week");

        assertThat(bot.said()).containsExactly("kumar: skipped 2016.10.06: work week. Next is 2016.10.13, hero mat.");
        assertThat(bot.saidElsewhere()).hasSize(1);
        assertThat(bot.topic()).startsWith("Push 2016.10.13 · hero mat");
        bot.hear("mat", "!duty");
        assertThat(bot.said())
                .containsExactly("mat: mat is the push hero of 2016.10.13 · then 2016.10.20 eviljeff,"
                        + " 2016.10.27 kumar, 2016.11.03 mat");
    }

    @Test
    void aReasonIsNeeded() {
        bot.hear("kumar", "!skip");

        assertThat(bot.told("kumar")).singleElement().asString().startsWith("REASON is missing");
        assertThat(bot.topic()).startsWith("Push 2016.10.06");
    }

    @Test
    void tagsStayWhereTheyAre() {
        bot.hear("kumar", "!tag");

        bot.hear("kumar", "!skip stage is down");

        assertThat(bot.said().get(0)).contains("stage is down. Its tags stay where they are. Next is 2016.10.13");
        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @Test
    void aNextPushThatIsOpenAlreadyIsNext() {
        bot.hear("kumar", "!tag 2016.10.13");

        bot.hear("kumar", "!skip work week");

        assertThat(bot.said().get(0)).endsWith("Next is 2016.10.13, hero mat.");
        bot.hear("jason", "!tag");
        assertThat(bot.said().get(0)).contains("already tagged for 2016.10.13");
    }

    @Test
    void aPreviewSkipsNothing() {
        bot.hear("kumar", "!skip work week?");

        assertThat(bot.told("kumar").get(0)).startsWith("This would say: skipped 2016.10.06: work week.");
        assertThat(bot.topic()).startsWith("Push 2016.10.06");
    }

    @Test
    void aSkippedPushOfLongAgoIsFollowedByOneThatIsToCome() {
        bot.hear("kumar", "!tag");
        bot.forward(Duration.ofDays(30));

        bot.hear("kumar", "!skip it was never pushed");

        assertThat(bot.said().get(0)).contains("Next is 2016.11.03");
    }

    @Test
    void theHeroOfASkippedPushMayNoMore() {
        bot.hear("kumar", "!skip work week");

        bot.hear("kumar", "!tag");

        assertThat(bot.told("kumar")).singleElement().asString().contains("for the push hero (mat) and admins (jason)");
    }
}
