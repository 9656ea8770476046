package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.core.push.MailStatus.Stage.SENT;
import static org.pushduty.core.push.MailStatus.Stage.WRITTEN;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.effect.Letter;
import org.pushduty.core.port.MailTrouble;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.Task;
import org.pushduty.core.train.PushName;

/** The mail that goes out by itself, 45 minutes after a push. */
class MailOfItselfTest {
    private static final PushName PUSH = new PushName("2016.10.06");
    private static final SampleTrain AMO = SampleTrain.AMO.mailingAfter(Duration.ofMinutes(45));

    private final BotScenario bot = new BotScenario(AMO);
    private final MailSteps steps = new MailSteps(bot);

    @Test
    void itGoesOutAtItsTimeAndOnce() {
        steps.pushIsDone("kumar");
        assertThat(bot.told("kumar"))
                .contains("the mail of 2016.10.06, a draft, goes out by itself at 12:15, or now with !mail send:");
        bot.pass(Duration.ofMinutes(44));
        assertThat(bot.mailer.box()).isEmpty();

        bot.pass(Duration.ofMinutes(2));

        assertThat(bot.mailer.box()).hasSize(1);
        assertThat(bot.said())
                .containsExactly("mailing dev@example.org: 2016.10.06 is live", "the mail of 2016.10.06 is out");
        bot.pass(Duration.ofHours(30));
        bot.restart();
        bot.look();
        assertThat(bot.mailer.box()).hasSize(1);
        assertThat(steps.story()).containsExactly(WRITTEN, SENT);
    }

    @Test
    void whatTheHeroHasSentIsNotSentByItself() {
        steps.pushIsDone("kumar");
        bot.hear("kumar", "!mail send");

        bot.pass(Duration.ofHours(2));

        assertThat(bot.mailer.box()).hasSize(1);
    }

    @Test
    void itWaitsForTheLastTaskAfterThePush() {
        steps.pushIsDone("kumar");
        steps.recordOf(
                new PaperEvent.TaskSet(PUSH, 1, Task.Phase.AFTER, "ops", "rebuild the index", ""),
                new PaperEvent.TaskSet(PUSH, 2, Task.Phase.AFTER, "hero", "tell support", ""));
        bot.pass(Duration.ofHours(3));
        assertThat(bot.mailer.box()).isEmpty();
        bot.hear("eve", "!mail");
        assertThat(bot.said().get(0)).contains("a draft, goes out by itself once tasks 1, 2 are done");

        steps.recordOf(new PaperEvent.TaskSettled(PUSH, 1, Task.Standing.DONE, ""));
        bot.pass(Duration.ofHours(1));
        assertThat(bot.mailer.box()).isEmpty();
        steps.recordOf(new PaperEvent.TaskSettled(PUSH, 2, Task.Standing.WAIVED, "they know"));
        bot.pass(Duration.ofMinutes(1));

        assertThat(bot.mailer.box()).hasSize(1);
    }

    @Test
    void aBotThatWasAwayAtItsTimeSendsItWhenItIsBack() {
        steps.pushIsDone("kumar");
        bot.forward(Duration.ofHours(5));

        bot.restart();
        bot.deliver();

        assertThat(bot.mailer.box()).hasSize(1);
    }

    @Test
    void whatIsDaysLateIsLeftToTheHero() {
        steps.pushIsDone("kumar");
        bot.forward(Duration.ofDays(3));

        bot.restart();
        bot.look();

        assertThat(bot.mailer.box()).isEmpty();
        bot.hear("kumar", "!mail send");
        assertThat(bot.mailer.box()).hasSize(1);
    }

    @Test
    void whatIsRefusedIsNotWrittenAgainByItself() {
        bot.mailer.suffer(MailTrouble.REFUSES);
        steps.pushIsDone("kumar");
        bot.pass(Duration.ofHours(1));
        bot.mailer.recover();

        bot.pass(Duration.ofHours(5));
        bot.look();

        assertThat(bot.mailer.box()).isEmpty();
    }

    @Test
    void withoutAMailServerNothingIsWritten() {
        bot.loseTheMailServer();
        steps.pushIsDone("kumar");
        assertThat(bot.told("kumar")).anyMatch(line -> line.contains("no mail server, so send it by hand"));

        bot.pass(Duration.ofHours(2));

        assertThat(steps.story()).isEmpty();
    }

    @Test
    void twoTrainsMailTheirOwn() {
        BotScenario two = new BotScenario(
                AMO, SampleTrain.AMO.named("sdk").in("mozilla/#sdk").of("sdk").mailingAfter(Duration.ofMinutes(45)));
        two.repository("sdk").commit("Start", "mat", Map.of("sdk.py", "s"));
        new MailSteps(two).pushIsDone("kumar");
        two.hearIn("#sdk", "kumar", "!tag");
        two.hearIn("#sdk", "krupa", "!signoff qa");
        two.hearIn("#sdk", "jason", "!signoff ops");
        two.hearIn("#sdk", "kumar", "!pushed");

        two.pass(Duration.ofHours(1));

        assertThat(two.mailer.box().stream().map(Letter::id).map(id -> id.split("\\.")[0]))
                .containsExactlyInAnyOrder("amo", "sdk");
        assertThat(two.mailer.box()).allMatch(letter -> letter.references().isEmpty());
        assertThat(two.said())
                .isEqualTo(List.of("mailing dev@example.org: 2016.10.06 is live", "the mail of 2016.10.06 is out"));
    }
}
