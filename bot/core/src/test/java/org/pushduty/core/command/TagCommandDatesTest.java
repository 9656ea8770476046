package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.BotScenario;

class TagCommandDatesTest {
    private static final String VALID = "Valid are 2016.10.06, 2016.10.13, 2016.10.20.";

    private final BotScenario bot = new BotScenario();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016.10.06",
                "2016-10-06",
                "2016/10/06",
                "2016_10_06",
                "2016.10.6",
                "20161006",
                "2016.10.06,",
                "\"2016.10.06\""
            })
    void aDateIsReadInSeveralSpellings(String typed) {
        bot.hear("kumar", "!tag " + typed + " addons-server");

        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2013.09.93", "2016.02.30", "2016.13.01", "16.10.06"})
    void whatIsNoDateIsRefusedWithTheValidOnes(String typed) {
        bot.hear("kumar", "!tag " + typed);

        assertThat(bot.told("kumar"))
                .containsExactly("\"" + typed + "\" is no date. " + VALID + " Nothing was tagged.");
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void aDayThatIsNoPushDayIsRefusedWithTheValidOnes() {
        bot.hear("kumar", "!tag 2016.10.05");

        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .contains("2016.10.05 is no push day (THU 11:00)", VALID, "--despite \"reason\"");
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void aDayOutOfTurnTakesAReason() {
        bot.hear("kumar", "!tag 2016.10.05 --despite \"security release\"");

        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.05");
        assertThat(bot.said().get(0)).contains("tagged 2016.10.05");
        bot.hear("kumar", "!log 5");
        assertThat(bot.told("kumar"))
                .anyMatch(line -> line.contains("opened 2016.10.05, hero kumar, out of turn: security release"));
    }

    @Test
    void aReasonIsNeeded() {
        bot.hear("kumar", "!tag 2016.10.05 --despite");

        assertThat(bot.told("kumar")).singleElement().asString().startsWith("--despite needs \"REASON\".");
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void thePastIsRefusedDespiteAReason() {
        bot.hear("kumar", "!tag 2016.09.29 --despite \"forgotten\"");

        assertThat(bot.told("kumar")).singleElement().asString().contains("2016.09.29 lies in the past.", VALID);
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void lastYearsNumberInJanuaryIsCorrected() {
        bot.clock.set("2017-01-03T19:30:00Z");

        bot.hear("jason", "!tag 2016.01.05");

        assertThat(bot.told("jason"))
                .singleElement()
                .asString()
                .contains("2016.01.05 lies in the past. Did you mean 2017.01.05? Valid are 2017.01.05");
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void aPushFarAheadTakesAReason() {
        bot.hear("kumar", "!tag 2017.10.05");
        assertThat(bot.told("kumar")).singleElement().asString().contains("2017.10.05 is far ahead.", VALID);

        bot.hear("kumar", "!tag 2017.10.05 --despite \"a rehearsal\"");
        assertThat(bot.server.remoteTags()).containsOnlyKeys("2017.10.05");
    }

    @Test
    void aNumberBehindTheDateIsNotForPeople() {
        bot.hear("kumar", "!tag 2016.10.06-1");

        assertThat(bot.told("kumar"))
                .containsExactly("\"2016.10.06-1\": the number behind the date is mine to count; say 2016.10.06."
                        + " Nothing was tagged.");
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void aPushThatHasGoneOutIsRefused() {
        bot.hear("kumar", "!tag");
        bot.forward(Duration.ofDays(2));
        bot.signOff();
        bot.hear("kumar", "!pushed");

        bot.hear("kumar", "!tag 2016.10.06");

        assertThat(bot.told("kumar")).singleElement().asString().contains("2016.10.06 has been pushed", "!cherry-pick");
        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @Test
    void aSkippedPushIsRefusedWithItsReason() {
        bot.hear("kumar", "!skip work week");

        bot.hear("jason", "!tag 2016.10.06");

        assertThat(bot.told("jason")).singleElement().asString().contains("2016.10.06 was skipped: work week.");
    }

    @Test
    void theNextPushMayBeTaggedWhileOneIsOpen() {
        bot.hear("kumar", "!tag");

        bot.hear("kumar", "!tag 2016.10.13");

        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.06", "2016.10.13");
        bot.hear("kumar", "!status");
        assertThat(bot.said().get(0)).contains("2016.10.06 goes out");
    }

    @Test
    void theNextHeroMayAsSoonAsTheDayWentBy() {
        bot.forward(Duration.ofDays(4));

        bot.hear("kumar", "!tag");
        assertThat(bot.told("kumar")).singleElement().asString().contains("for the push hero (mat)");

        bot.hear("mat", "!tag");
        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.13");
    }

    @Test
    void aPreviewSpeaksOfThePushThatIsNextByThen() {
        bot.forward(Duration.ofDays(4));

        bot.hear("mat", "!tag?");

        assertThat(bot.told("mat").get(0)).startsWith("This tags addons-server 2016.10.13 at ");
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void aPushWhoseDayWentByUntaggedMakesRoomForTheNext() {
        bot.forward(Duration.ofDays(4));

        bot.hear("jason", "!tag");

        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.13");
        assertThat(bot.topic()).contains("Push 2016.10.13 · hero mat");
    }
}
