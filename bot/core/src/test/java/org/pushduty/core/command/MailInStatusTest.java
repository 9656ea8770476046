package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.chat.Card.Field;
import org.pushduty.core.port.FakeReplies;
import org.pushduty.core.port.MailTrouble;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.Task;
import org.pushduty.core.train.PushName;

/** {@code !status} says of a mail that it waits, and for what. */
class MailInStatusTest {
    private static final SampleTrain AMO = SampleTrain.AMO.mailingAfter(Duration.ofMinutes(45));

    private final BotScenario bot = new BotScenario(AMO);
    private final MailSteps steps = new MailSteps(bot);

    private String status() {
        bot.hear("eve", "!status");
        assertThat(bot.said()).hasSize(1);
        return bot.said().get(0);
    }

    @Test
    void ofADraftItSaysWhenItGoesOut() {
        assertThat(status()).doesNotContain("mail of");
        steps.pushIsDone("kumar");

        assertThat(status())
                .endsWith(" · mail of 2016.10.06: a draft, goes out by itself at 12:15, or now with !mail send");
        bot.hear("kumar", "!mail send");
        assertThat(status()).doesNotContain("mail of");
    }

    @Test
    void ofADraftThatTasksHoldBackItNamesThem() {
        steps.pushIsDone("kumar");
        steps.recordOf(new PaperEvent.TaskSet(
                new PushName("2016.10.06"), 1, Task.Phase.AFTER, "ops", "rebuild the index", ""));

        assertThat(status()).endsWith(" · mail of 2016.10.06: a draft, goes out by itself once task 1 is done");
    }

    @Test
    void withoutAMailServerThereIsNothingToWaitFor() {
        bot.loseTheMailServer();
        steps.pushIsDone("kumar");

        assertThat(status()).doesNotContain("mail of");
    }

    @Test
    void ofWhatWasThereBeforeMeItSaysNothing() {
        bot.server.tag("2016.09.29", bot.server.commit("Ship it", "mat", Map.of("a", "b")));
        bot.hear("kumar", "!adopt 2016.09.29 addons-server");

        assertThat(status()).doesNotContain("mail of");
    }

    @Test
    void whatTheServerWasNotThereForWaitsForItHoweverManyPushesGoBy() {
        steps.pushIsDone("kumar");
        bot.mailer.suffer(MailTrouble.DOWN);
        bot.hear("kumar", "!mail send");
        String waiting = "mail of 2016.10.06: waiting for the mail server since Thu 6 Oct 11:30 PDT";
        assertThat(status()).endsWith(" · " + waiting);
        bot.pass(Duration.ofDays(5));

        steps.pushIsDone("mat");

        assertThat(status())
                .endsWith(" · " + waiting
                        + " · mail of 2016.10.13: a draft, goes out by itself at 12:15, or now with !mail send");
        bot.mailer.recover();
        bot.pass(Duration.ofHours(1));
        assertThat(status()).doesNotContain("mail of");
    }

    @Test
    void whatTheServerWillNotHaveIsSaidUntilTheNextPushIsOut() {
        bot.mailer.suffer(MailTrouble.REFUSES);
        steps.pushIsDone("kumar");
        bot.hear("kumar", "!mail send");

        assertThat(status()).contains(" · mail of 2016.10.06: refused Thu 6 Oct 11:30 PDT (", "!mail send --again");
        bot.mailer.recover();
        bot.pass(Duration.ofDays(5));
        steps.pushIsDone("mat");
        assertThat(status()).doesNotContain("mail of 2016.10.06");
    }

    @Test
    void whereItIsLaidOutItIsAFieldOfItsOwn() {
        steps.pushIsDone("kumar");
        FakeReplies replies = bot.mozilla().showReplies();

        bot.ask("eve", "!status", "x1");

        assertThat(replies.answer("x1").cards().get(0).fields())
                .contains(
                        Field.of("mail of 2016.10.06", "a draft, goes out by itself at 12:15, or now with !mail send"));
    }
}
