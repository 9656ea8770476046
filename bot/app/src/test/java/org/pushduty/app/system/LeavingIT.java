package org.pushduty.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped program is told to leave while more waits to be said than its pace allows. */
class LeavingIT {
    private static final Duration PROMISED = Duration.ofSeconds(10);
    private static final int EACH = 4;
    private static final String USUAL_PACE = "";

    @TempDir
    private Path folder;

    private Town town;
    private Teammate kumar;

    @BeforeEach
    void somebodyIsThere() {
        town = new Town(folder);
        kumar = town.join("kumar");
    }

    @AfterEach
    void everybodyLeaves() {
        town.close();
    }

    @Test
    void whatStillWaitsIsSaidAfterTheRestartAndNothingTwice() {
        ShippedProgram bot = town.runBot(kumar, town.configuration().replace(Town.PACE, USUAL_PACE));
        List<Teammate> team = List.of(kumar, town.join("mat"), town.join("krupa"));
        for (int number = 0; number < EACH * team.size(); number++) {
            team.get(number / EACH).says("!hold reason-" + number + ".");
        }
        // Answers go before announcements: whoever has one was heard, and what they said before as well.
        team.forEach(each -> each.asks("!whoami", "you are "));

        bot.terminate();

        assertThat(bot.awaitEnd(PROMISED).status()).isZero();
        kumar.awaitLeave();
        assertThat(announced(EACH * team.size())).isBetween(1L, EACH * ((long) team.size()) - 1L);
        comesBackAndSaysTheRest(EACH * team.size());
    }

    private void comesBackAndSaysTheRest(int holds) {
        town.runBot(kumar);
        for (int number = 0; number < holds; number++) {
            kumar.hears(0, onHold(number));
        }
        // Announcements go out in their order: what was left over would be heard before this one.
        kumar.asks("!unhold 1", "hold 1 is lifted");

        for (int number = 0; number < holds; number++) {
            assertThat(kumar.count(onHold(number)))
                    .as(String.join("\n", kumar.heard()))
                    .isOne();
        }
        assertThat(kumar.count("said again")).isZero();
    }

    private long announced(int holds) {
        return IntStream.range(0, holds)
                .filter(number -> kumar.count(onHold(number)) > 0)
                .count();
    }

    private static String onHold(int number) {
        return "amo is on hold: reason-" + number + ".";
    }
}
