package org.pushduty.core.routine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;

/** Who has something left to run after a push is reminded of it, and so is its hero. Closed on Thursday, 11:30. */
class TasksAfterTest {
    private static final SampleTrain AMO = SampleTrain.AMO.reminding("PT1H").needing();
    private static final String TASKS =
            "jason, kumar: run after 2016.10.06: task 1 (rebuild the index), task 2 (clear the cache); then !done NUMBER";

    private BotScenario bot = new BotScenario(AMO);

    private void closedWithTasks() {
        bot.hear("kumar", "!tag");
        bot.hear("mat", "!task after rebuild the index");
        bot.hear("mat", "!task after clear the cache");
        bot.pass(Duration.ofDays(2));
        bot.hear("kumar", "!pushed");
    }

    @Test
    void theDayAfterThoseWhoHaveThemAndTheHeroAreRemindedOnce() {
        closedWithTasks();
        bot.pass(Duration.ofHours(23));
        assertThat(bot.said()).isEmpty();

        bot.pass(Duration.ofMinutes(45));

        assertThat(bot.said()).containsExactly(TASKS + " · the mail waits for that");
        assertThat(bot.called()).containsExactly(List.of("jason", "kumar"));
        bot.pass(Duration.ofDays(3));
        assertThat(bot.said()).noneMatch(line -> line.contains("run after"));
    }

    @Test
    void onlyOfWhatIsStillOpen() {
        closedWithTasks();
        bot.hear("jason", "!done 2");

        bot.pass(Duration.ofHours(24));

        assertThat(bot.said())
                .containsExactly("jason, kumar: run after 2016.10.06: task 1 (rebuild the index); then !done NUMBER"
                        + " · the mail waits for that");
        bot.hear("jason", "!waive 1 not needed");
        bot.pass(Duration.ofHours(24));
        assertThat(bot.said()).isEmpty();
    }

    @Test
    void nothingIsSaidWhereAllIsDone() {
        closedWithTasks();
        bot.hear("jason", "!done 1");
        bot.hear("jason", "!done 2");

        bot.pass(Duration.ofHours(24));

        assertThat(bot.said()).isEmpty();
    }

    @Test
    void theMailIsNotWaitedForOnceItIsOut() {
        closedWithTasks();
        bot.hear("kumar", "!mail send --despite \"it runs all night\"");

        bot.pass(Duration.ofHours(24));

        assertThat(bot.said()).containsExactly(TASKS);
    }

    @Test
    void aMailThatWouldGoByItselfSaysAtItsTimeWhatItWaitsFor() {
        bot = new BotScenario(AMO.mailingAfter(Duration.ofMinutes(45)));
        closedWithTasks();
        bot.pass(Duration.ofMinutes(44));
        assertThat(bot.said()).isEmpty();

        bot.pass(Duration.ofMinutes(2));

        assertThat(bot.said()).containsExactly(TASKS + " · the mail waits for that");
        bot.pass(Duration.ofHours(23));
        assertThat(bot.said()).as("and the day after").containsExactly(TASKS + " · the mail waits for that");
    }

    @Test
    void whatIsPutDownLaterCallsButOnce() {
        bot.hear("kumar", "!tag");
        bot.pass(Duration.ofDays(2));
        bot.hear("kumar", "!pushed");
        bot.pass(Duration.ofHours(25));

        bot.hear("mat", "!task after --for 2016.10.06 rebuild the index");

        assertThat(bot.called()).containsExactly(List.of("jason"));
        bot.pass(Duration.ofHours(24));
        assertThat(bot.said()).isEmpty();
    }

    @Test
    void whoWantsNoRemindersGetsNone() {
        bot = new BotScenario(SampleTrain.AMO.reminding().needing());
        closedWithTasks();

        bot.pass(Duration.ofHours(24));

        assertThat(bot.said()).isEmpty();
    }
}
