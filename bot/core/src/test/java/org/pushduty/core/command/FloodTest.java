package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.chat.Message;
import org.pushduty.core.chat.Sender;
import org.pushduty.core.port.FakeReplies;

/** People who give commands faster than the bot wants to take them. */
class FloodTest {
    private static final String SLOW_DOWN =
            "slow down: 6 commands at once is what I take, then one every 3 s; this one was not carried out.";
    private static final Duration REST = CommandPace.USUAL.rest();

    private final BotScenario bot = new BotScenario();

    @BeforeEach
    void begin() {
        bot.slowTo(CommandPace.USUAL);
    }

    @Test
    void sixCommandsAtOnceAreAnsweredAndTheSeventhIsNotCarriedOut() {
        for (int i = 0; i < 6; i++) {
            bot.hear("kumar", "!version");
            assertThat(bot.said()).hasSize(1);
        }

        bot.hear("kumar", "!hold too many");

        assertThat(bot.told("kumar")).containsExactly(SLOW_DOWN);
        assertThat(bot.heardAnywhere()).hasSize(1);
        bot.hear("mat", "!status");
        assertThat(bot.heardAnywhere()).noneMatch(line -> line.contains("too many"));
    }

    @Test
    void thenOneIsTakenEveryThreeSeconds() {
        flood("kumar", 7);

        for (int i = 0; i < 5; i++) {
            bot.forward(Duration.ofSeconds(3));
            bot.hear("kumar", "!version");
            assertThat(bot.said()).hasSize(1);
            bot.hear("kumar", "!version");
            assertThat(bot.heardAnywhere()).isEmpty();
        }
    }

    @Test
    void itIsSaidAgainAfterARest() {
        flood("kumar", 7);
        bot.forward(REST);
        flood("kumar", 6);
        assertThat(bot.said()).hasSize(1);

        bot.hear("kumar", "!version");

        assertThat(bot.heardAnywhere()).containsExactly(SLOW_DOWN);
    }

    @Test
    void whoNeverStopsGetsNoAnswerAtAllUntilTheyRest() {
        flood("kumar", 6 + 30);
        for (int i = 0; i < 20; i++) {
            bot.forward(Duration.ofSeconds(3));
            bot.hear("kumar", "!version");
            assertThat(bot.heardAnywhere()).isEmpty();
        }

        bot.forward(REST);
        bot.hear("kumar", "!version");

        assertThat(bot.said()).hasSize(1);
    }

    @Test
    void othersAreAnsweredMeanwhile() {
        flood("kumar", 100);

        bot.hear("mat", "!version");

        assertThat(bot.said()).hasSize(1);
    }

    @Test
    void aChannelAndAPrivateConversationAreOneMeasure() {
        flood("kumar", 3);
        for (int i = 0; i < 3; i++) {
            bot.hearInPrivate("kumar", "version");
            assertThat(bot.told("kumar")).hasSize(1);
        }

        bot.hear("kumar", "!version");

        assertThat(bot.heardAnywhere()).containsExactly(SLOW_DOWN);
    }

    @Test
    void unknownCommandsCountAndTalkDoesNot() {
        for (int i = 0; i < 50; i++) {
            bot.hear("kumar", "has anybody seen the login page?");
        }
        for (int i = 0; i < 6; i++) {
            bot.hear("kumar", "!frobnicate");
            assertThat(bot.heardAnywhere()).hasSize(1);
        }

        bot.hear("kumar", "!frobnicate");

        assertThat(bot.heardAnywhere()).containsExactly(SLOW_DOWN);
    }

    @Test
    void aYesIsHeardFromWhoeverKeepsToThePace() {
        BotScenario live = new BotScenario(true);
        live.slowTo(CommandPace.USUAL);
        for (int i = 0; i < 4; i++) {
            live.hear("kumar", "!status");
        }
        live.hear("kumar", "!tag");

        live.hear("kumar", "!yes " + live.code());

        assertThat(live.server.remoteTags()).containsOnlyKeys("2016.10.06");
    }

    @Test
    void anAccountIsOnePersonUnderAnyNick() {
        for (int i = 0; i < 6; i++) {
            bot.mozilla().hear("nick" + i, "kumar", bot.mozilla().channel(BotScenario.CHANNEL), "!version");
        }

        bot.hear("kumar", "!version");

        assertThat(bot.heardAnywhere()).containsExactly(SLOW_DOWN);
    }

    @Test
    void manyNicksTogetherGetNoMoreThanAFewPeople() {
        int answers = 0;
        for (int i = 0; i < 1000; i++) {
            bot.hearUnproven("nick" + i, "!version");
            answers += bot.heardAnywhere().size();
        }

        assertThat(answers).isEqualTo(24);
        bot.hear("kumar", "!version");
        assertThat(bot.said()).hasSize(1);
    }

    @Test
    void whatIsToldToManyNicksIsBoundedToo() {
        int answers = 0;
        for (int i = 0; i < 500; i++) {
            for (int line = 0; line < 8; line++) {
                bot.hearUnproven("nick" + i, "!version");
                answers += bot.heardAnywhere().size();
            }
        }

        assertThat(answers).isEqualTo(24);
    }

    @Test
    void aClockThatIsSetBackSilencesNobody() {
        flood("kumar", 10);

        bot.forward(Duration.ofHours(-3));
        bot.forward(Duration.ofSeconds(3));
        bot.hear("kumar", "!version");
        bot.forward(Duration.ofSeconds(3));
        bot.hear("kumar", "!version");

        assertThat(bot.said()).hasSize(1);
    }

    @Test
    void networksWithoutAPaceSlowNobody() {
        for (int i = 0; i < 100; i++) {
            bot.hearElsewhere("kumar", "!version");
            assertThat(bot.saidElsewhere()).hasSize(1);
        }
    }

    @Test
    void onePersonsLooksTakeTwoPlacesAndOthersAreServedBeforeTheRest() {
        Deque<Runnable> handed = new ArrayDeque<>();
        bot.letLook(handed::addLast);
        flood("kumar", 6);
        bot.hear("mat", "!version");

        assertThat(handed).hasSize(3);
        handed.removeLast().run();
        assertThat(bot.said()).singleElement().asString().startsWith("mat: ");
        while (!handed.isEmpty()) {
            handed.removeFirst().run();
        }
        assertThat(bot.said()).hasSize(7);
    }

    @Test
    void noMoreThanABurstOfOnePersonsCommandsWaits() {
        Deque<Runnable> handed = new ArrayDeque<>();
        bot.letLook(handed::addLast);
        flood("kumar", 6);

        for (int i = 0; i < 10; i++) {
            bot.forward(REST);
            bot.hear("kumar", "!version");
        }
        bot.forward(REST);
        while (!handed.isEmpty()) {
            handed.removeFirst().run();
        }

        assertThat(bot.said()).hasSize(6);
    }

    @Test
    void whoHasNotSpokenForLongestIsForgotten() {
        var turns = new Turns(Runnable::run, Map.of("mozilla", CommandPace.USUAL), bot.clock);

        for (int i = 0; i < 3 * Turns.REMEMBERED; i++) {
            turns.turn(new Message(
                    bot.mozilla().channel(BotScenario.CHANNEL),
                    new Sender("nick" + i, Identity.unproven(), false),
                    "!version",
                    bot.clock.instant()));
        }

        assertThat(turns.remembered()).isEqualTo(Turns.REMEMBERED);
    }

    @Test
    void whatIsNotAnsweredDoesNotWaitOnTheScreenEither() {
        FakeReplies replies = bot.mozilla().showReplies();
        flood("kumar", 7);

        bot.ask("kumar", "!version", "x");

        assertThat(replies.isUnheard("x")).isTrue();
    }

    private void flood(String who, int times) {
        for (int i = 0; i < times; i++) {
            bot.hear(who, "!version");
        }
    }
}
