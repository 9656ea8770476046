package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.Fuzz;
import org.pushduty.core.chat.Utterance.Tone;
import org.pushduty.core.port.Said;
import org.pushduty.core.push.Entry;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.TrainName;

/** The whole bot under lines that nobody would type, and some that somebody nearly would. */
class CommandFuzzTest {
    private static final int LINES = 25;
    private static final TrainName AMO = new TrainName("amo");

    @Test
    void noLineBreaksTheBotNorGetsAControlCharacterOut() {
        Fuzz.rounds(40, LINES, random -> new Round(random, false).play());
    }

    @Test
    void norWhereTheRemotesAndTheStoreFail() {
        Fuzz.rounds(5, LINES, random -> new Round(random, true).play());
    }

    @Test
    void chanceDoesSayWhatIsCarriedOut() {
        List<Integer> lengths = new ArrayList<>();
        Fuzz.rounds(5, LINES, random -> {
            Round round = new Round(random, false);
            round.play();
            lengths.add(round.now().log().size());
        });

        assertThat(lengths).as("lengths of the log after a round").anyMatch(length -> length > 2);
    }

    /** Everything that a refusal must leave as it is. */
    private record State(List<Entry> log, Map<String, CommitId> server, Map<String, CommitId> frontend, String topic) {}

    private static final class Round {
        private final RandomGenerator random;
        private final boolean isFaulty;
        private final BotScenario bot;
        private final CommandLines lines;

        Round(RandomGenerator random, boolean isFaulty) {
            this.random = random;
            this.isFaulty = isFaulty;
            bot = new BotScenario(random.nextInt(4) == 0);
            List<CommitId> commits = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String message = Fuzz.text(random, 6) + "x\n\n" + Fuzz.text(random, 6);
                commits.add(bot.server.commit(message, "a" + Fuzz.text(random, 3), Map.of("f" + i, "x")));
            }
            bot.server.tag("2016.09.29", commits.get(0));
            bot.frontend.tag(
                    "2016.09.29-\u202e1", bot.frontend.commit("Add the button", "tofumatt", Map.of("b.js", "b")));
            lines = new CommandLines(random, bot.registry(), commits);
        }

        void play() {
            for (int i = 0; i < LINES; i++) {
                happens();
                State before = now();
                String line = lines.next(bot.said());
                try {
                    boolean mayChange = somebodySays(line);
                    check(before, mayChange);
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError("after: " + visible(line), e);
                }
            }
            bot.patienceEnds();
        }

        /** Whether they are somebody who may change anything. */
        private boolean somebodySays(String line) {
            String who = Fuzz.one(random, List.of("kumar", "kumar", "jason", "mat", "mallory"));
            int way = random.nextInt(8);
            switch (way) {
                case 0 -> bot.hearUnproven(who, line);
                case 1, 2 -> bot.hearInPrivate(who, line);
                default -> bot.hear(who, line);
            }
            return way != 0 && !who.equals("mallory");
        }

        /** Time goes by, and what the world does. */
        private void happens() {
            if (random.nextInt(30) == 0) {
                bot.forward(Duration.ofHours(random.nextInt(60)));
                bot.restart();
            }
            if (!isFaulty) {
                return;
            }
            switch (random.nextInt(10)) {
                case 0 -> bot.server.refuse(Fuzz.text(random, 8));
                case 1 -> bot.frontend.vanish();
                case 2 -> bot.frontend.comeBack();
                case 3 -> bot.store.goDown();
                case 4 -> bot.mozilla().failOnce("a" + Fuzz.text(random, 5));
                default -> bot.store.comeBack();
            }
        }

        private void check(State before, boolean mayChange) {
            List<Said> said = bot.mozilla().said();
            assertThat(said).allSatisfy(line -> {
                assertThat(line.text().chars()).noneMatch(Character::isISOControl);
                assertThat(line.text()).doesNotContain("\u2028", "\u2029", "\u202e", "something went wrong inside me");
            });
            assertThat(bot.topic().chars()).noneMatch(Character::isISOControl);
            boolean isRefusal = !said.isEmpty()
                    && said.stream()
                            .allMatch(line ->
                                    line.tone() == Tone.BAD && line.place().isPrivate());
            if ((isRefusal || !mayChange) && !isFaulty) {
                assertThat(now()).as("after: %s", said).isEqualTo(before);
            }
        }

        State now() {
            bot.store.comeBack();
            return new State(bot.store.log(AMO), bot.server.remoteTags(), bot.frontend.remoteTags(), bot.topic());
        }

        private static String visible(String line) {
            StringBuilder shown = new StringBuilder();
            line.chars().forEach(c -> shown.append(c > 0x1f && c < 0x7f ? (char) c : String.format("\\u%04x", c)));
            return shown.toString();
        }
    }
}
