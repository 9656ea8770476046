package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.BotScenario;

class TakeCommandTest {
    private final BotScenario bot = new BotScenario();

    @ParameterizedTest
    @ValueSource(strings = {"!take", "!cover", "!take mat", "!take 2016.10.06", "!take 2016-10-06 MAT"})
    void whoTakesThePushIsItsHero(String line) {
        bot.hear("mat", line);

        assertThat(bot.said()).containsExactly("mat: the push hero of 2016.10.06 is mat now, in place of kumar");
        assertThat(bot.saidElsewhere())
                .containsExactly("[mat, mozilla/#amo] the push hero of 2016.10.06 is mat now, in place of kumar");
        assertThat(bot.topic()).startsWith("Push 2016.10.06 · hero mat · ");
        bot.hear("krupa", "!duty");
        assertThat(bot.said().get(0)).contains("mat is the push hero of 2016.10.06");
        bot.hear("krupa", "!status");
        assertThat(String.join("\n", bot.heardAnywhere())).contains("mat").doesNotContain("kumar");
        bot.hear("krupa", "!log");
        assertThat(String.join("\n", bot.heardAnywhere())).contains("made mat the hero of 2016.10.06");
    }

    @Test
    void theHeroesRightsGoWithIt() {
        bot.hear("krupa", "!tag");
        assertThat(bot.told("krupa").get(0)).contains("for the push hero (kumar)");

        bot.hear("krupa", "!take");
        bot.hear("krupa", "!tag");
        assertThat(bot.said().get(0)).startsWith("krupa: tagged 2016.10.06");

        bot.hear("kumar", "!tag --again");
        assertThat(bot.told("kumar").get(0)).contains("for the push hero (krupa)");
    }

    @ParameterizedTest
    @CsvSource({"kumar", "jason"})
    void theHeroAndAdminsGiveItToSomebodyElse(String who) {
        bot.hear(who, "!take eviljeff");

        assertThat(bot.said())
                .containsExactly(who + ": eviljeff, you are the push hero of 2016.10.06 now, in place of kumar");
    }

    @Test
    void nobodyElseGivesAwayWhatIsNotTheirs() {
        bot.hear("krupa", "!take mat");

        assertThat(bot.told("krupa"))
                .containsExactly("2016.10.06 is kumar's: only they and admins (jason) may give it to somebody else."
                        + " mat can say !take. Nothing was changed.");
        assertThat(bot.topic()).contains("hero kumar");
    }

    @Test
    void takingItTwiceIsAlready() {
        bot.hear("kumar", "!take");

        assertThat(bot.said()).containsExactly("kumar: already: kumar is the push hero of 2016.10.06.");
    }

    @Test
    void thePushAfterCanBeTakenAheadOfTime() {
        bot.hear("kumar", "!take 2016.10.13");
        assertThat(bot.said()).containsExactly("kumar: the push hero of 2016.10.13 is kumar now, in place of mat");
        assertThat(bot.topic()).startsWith("Push 2016.10.06 · hero kumar");

        bot.hear("kumar", "!skip work week");
        assertThat(bot.said().get(0)).contains("Next is 2016.10.13, hero kumar.");
    }

    @Test
    void aPushFarAheadIsNotOpenedForIt() {
        bot.hear("kumar", "!take 2016.10.20");

        assertThat(bot.told("kumar"))
                .containsExactly("2016.10.20 comes after 2016.10.13, and I know heroes by hand up to the next push"
                        + " only. Nothing was changed.");
    }

    @Test
    void aStrangerIsRefusedWithWhoIsKnown() {
        bot.hear("kumar", "!take sancus");

        assertThat(bot.told("kumar"))
                .containsExactly(
                        "I know nobody called \"sancus\"; I know kumar, mat, eviljeff, jason, krupa. Nothing was"
                                + " changed.");
    }

    @Test
    void whoProvesNothingTakesNothing() {
        bot.hearUnproven("mat", "!take");

        assertThat(bot.told("mat").get(0)).contains("I cannot tell who you are");
        assertThat(bot.topic()).contains("hero kumar");
    }

    @Test
    void aPreviewChangesNothing() {
        bot.hear("mat", "!take?");

        assertThat(bot.told("mat").get(0))
                .isEqualTo("This would say: the push hero of 2016.10.06 is mat now, in place of kumar");
        assertThat(bot.topic()).contains("hero kumar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!take mat kumar", "!take 2016.10.06 2016.10.13"})
    void twoOfAKindAreRefused(String line) {
        bot.hear("kumar", line);

        assertThat(bot.told("kumar"))
                .containsExactly("one person and one day: !take PERSON DATE. Nothing was changed.");
    }
}
