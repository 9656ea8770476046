package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.core.push.MailStatus.Stage.REFUSED;
import static org.pushduty.core.push.MailStatus.Stage.SENT;
import static org.pushduty.core.push.MailStatus.Stage.UNKNOWN;
import static org.pushduty.core.push.MailStatus.Stage.WRITTEN;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.port.OutsideException;

/** The bot is killed between two steps of sending a mail, or its store is away: it goes out once or is asked about. */
class MailKillTest {
    private final BotScenario bot = new BotScenario();
    private final MailSteps steps = new MailSteps(bot);
    private final ManualMailer server = new ManualMailer();

    @BeforeEach
    void aPushIsDone() {
        bot.useTheMailServer(server);
        steps.pushIsDone("kumar");
    }

    private void killed() {
        bot.store.comeBack();
        bot.restart();
        bot.deliver();
    }

    @Test
    void killedBeforeItIsHandedOverItIsSentAfter() {
        bot.store.afterNextRecord(bot.store::goDown);
        bot.hear("kumar", "!mail send");
        assertThat(server.handed).isEmpty();

        killed();

        assertThat(server.handed).hasSize(1);
        server.passage().leaving();
        server.passage().arrived();
        bot.deliver();
        assertThat(steps.story()).containsExactly(WRITTEN, SENT);
    }

    @Test
    void oneOfWhichTheStoreDidNotSayThatItHasItIsSentWhereItHas() {
        bot.store.afterNextRecord(() -> {
            bot.store.goDown();
            throw new OutsideException("store", "record", "the answer was lost");
        });
        bot.hear("kumar", "!mail send");
        assertThat(server.handed).isEmpty();

        bot.store.comeBack();
        bot.deliver();

        assertThat(server.handed).hasSize(1);
        server.passage().leaving();
        server.passage().arrived();
        bot.deliver();
        assertThat(steps.story()).containsExactly(WRITTEN, SENT);
    }

    @Test
    void aSlowServerKeepsNoLineWaiting() {
        bot.hear("kumar", "!mail send");
        server.passage().leaving();

        bot.hear("krupa", "!hold login is broken");

        assertThat(bot.said()).containsExactly("krupa: amo is on hold: login is broken (!unhold 1)");
        bot.forward(Duration.ofMinutes(9));
        bot.deliver();
        server.passage().arrived();
        bot.deliver();
        assertThat(server.handed).hasSize(1);
        assertThat(steps.story()).containsExactly(WRITTEN, SENT);
    }

    @Test
    void killedBeforeItLeftItIsSentAfter() {
        bot.hear("kumar", "!mail send");

        killed();

        assertThat(server.handed).hasSize(2);
        assertThat(server.handed.get(1)).isEqualTo(server.handed.get(0));
        assertThat(steps.story()).containsExactly(WRITTEN);
    }

    @Test
    void killedAfterItLeftItIsNotSentAgainAndTheHeroIsTold() {
        bot.hear("kumar", "!mail send");
        server.passage().leaving();

        killed();

        assertThat(server.handed).hasSize(1);
        assertThat(steps.story()).containsExactly(WRITTEN, UNKNOWN);
        assertThat(bot.said())
                .containsExactly("kumar: the mail of 2016.10.06 may be out or not: it was handed over, and then I was"
                        + " killed. Look at the list; !mail send --again sends it once more");
        assertThat(bot.called()).contains(List.of("kumar"));
        bot.restart();
        bot.deliver();
        assertThat(steps.story()).containsExactly(WRITTEN, UNKNOWN);
        assertThat(bot.store.waiting()).isEmpty();
    }

    @Test
    void killedAfterTheServerTookItButBeforeThatWasStoredItIsNotSentAgain() {
        bot.hear("kumar", "!mail send");
        server.passage().leaving();
        server.passage().arrived();
        bot.store.goDown();
        bot.deliver();

        killed();

        assertThat(server.handed).hasSize(1);
        assertThat(steps.story()).containsExactly(WRITTEN, UNKNOWN);
    }

    @Test
    void aStoreThatIsAwayWhenTheServerTakesItLearnsItWhenItIsBack() {
        bot.hear("kumar", "!mail send");
        server.passage().leaving();
        server.passage().arrived();
        bot.store.goDown();
        bot.deliver();

        bot.store.comeBack();
        bot.deliver();

        assertThat(steps.story()).containsExactly(WRITTEN, SENT);
        assertThat(bot.store.waiting()).isEmpty();
    }

    @Test
    void killedAfterItsFateWasStoredButBeforeTheLetterWasSettledNothingChanges() {
        bot.hear("kumar", "!mail send");
        server.passage().leaving();
        server.passage().arrived();
        bot.store.afterNextRecord(bot.store::goDown);
        bot.deliver();

        killed();

        assertThat(server.handed).hasSize(1);
        assertThat(steps.story()).containsExactly(WRITTEN, SENT);
        assertThat(bot.store.waiting()).isEmpty();
        assertThat(bot.said()).containsExactly("the mail of 2016.10.06 is out");
    }

    @Test
    void aRefusalIsStoredOnceThoughTheBotIsKilledAfter() {
        bot.hear("kumar", "!mail send");
        server.passage().refused("550 no such mailbox");
        bot.store.afterNextRecord(bot.store::goDown);
        bot.deliver();

        killed();

        assertThat(server.handed).hasSize(1);
        assertThat(steps.story()).containsExactly(WRITTEN, REFUSED);
        assertThat(bot.store.waiting()).isEmpty();
    }

    @Test
    void whatTheServerGaveBackAfterItLeftIsSentAgainThoughTheBotIsKilled() {
        bot.hear("kumar", "!mail send");
        server.passage().leaving();
        server.passage().returned("451 try later");
        bot.deliver();

        killed();
        bot.forward(Duration.ofMinutes(1));
        bot.deliver();

        assertThat(server.handed).hasSize(2);
        assertThat(steps.story()).containsExactly(WRITTEN);
    }

    @Test
    void anAnswerThatCameAndWasNotStoredAtTheEndIsKeptInDoubt() {
        bot.hear("kumar", "!mail send");
        server.passage().leaving();
        server.passage().lost("the mail server did not answer");
        bot.deliver();

        killed();

        assertThat(server.handed).hasSize(1);
        assertThat(steps.story()).containsExactly(WRITTEN, UNKNOWN);
    }
}
