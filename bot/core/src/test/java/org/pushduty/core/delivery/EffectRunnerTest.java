package org.pushduty.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.port.FakeNetwork;

class EffectRunnerTest extends Deliveries {
    @Test
    void effectsAreDeliveredInOrderAndOnce() {
        say(mozilla, "#amo", "one", "two", "three");

        runner.deliverDue();
        runner.deliverDue();

        assertThat(said()).containsExactly("one", "two", "three");
        assertThat(store.waiting()).isEmpty();
    }

    @Test
    void aNetworkThatIsDownHearsItOnceWhenItIsBack() {
        mozilla.goDown();
        say(mozilla, "#amo", "one", "two");
        runner.deliverDue();
        mozilla.comeUp();
        clock.forward(Duration.ofSeconds(1));

        runner.deliverDue();
        runner.deliverDue();

        assertThat(said()).containsExactly("one", "two");
    }

    @Test
    void theOtherNetworkDoesNotWait() {
        mozilla.goDown();
        say(mozilla, "#amo", "one");
        say(addons, "#amo", "two");

        runner.deliverDue();

        assertThat(addons.said(addons.channel("#amo"))).containsExactly("two");
    }

    @Test
    void theOtherChannelDoesNotWait() {
        mozilla.failOnce("too fast");
        say(mozilla, "#amo", "one");
        say(mozilla, "#other", "two");

        runner.deliverDue();

        assertThat(said()).isEmpty();
        assertThat(mozilla.said(mozilla.channel("#other"))).containsExactly("two");
    }

    @Test
    void nothingOvertakesALineThatIsPutOff() {
        mozilla.failOnce("too fast");
        say(mozilla, "#amo", "one", "two");
        runner.deliverDue();
        say(mozilla, "#amo", "three");

        runner.deliverDue();
        assertThat(said()).isEmpty();

        clock.forward(Duration.ofSeconds(1));
        runner.deliverDue();
        assertThat(said()).containsExactly("one", "two", "three");
    }

    @Test
    void nothingOvertakesALineThatIsPutOffWhenTheBotIsNewEither() {
        mozilla.failOnce("too fast");
        say(mozilla, "#amo", "one", "two");
        runner.deliverDue();

        runner().deliverDue();

        assertThat(said()).isEmpty();
    }

    @Test
    void pausesGrowUpToAMinute() {
        mozilla.goDown();
        say(mozilla, "#amo", "one");
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
            runner.deliverDue();

            assertThat(store.nextEffectDue()).contains(clock.instant().plusSeconds(seconds));
            clock.forward(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void aLineForANetworkThatIsNoMoreIsDropped() {
        store.record(
                AMO,
                List.of(),
                List.of(new Effect.Say(
                        new FakeNetwork("gone", clock).channel("#amo"), Utterance.plain("anybody there?"))));
        say(mozilla, "#amo", "one");

        runner.deliverDue();

        assertThat(store.waiting()).isEmpty();
        assertThat(store.delivered()).hasSize(1);
        assertThat(said()).containsExactly("one");
    }

    @Test
    void ofSeveralTopicsOnlyTheNewestIsSet() {
        topic("one");
        topic("two");
        topic("three");

        runner.deliverDue();

        assertThat(mozilla.topic("#amo")).contains("three");
        assertThat(store.delivered()).containsExactly(new Effect.SetTopic(CHANNEL, "three"));
        assertThat(store.waiting()).isEmpty();
    }

    @Test
    void anOlderTopicThatWasPutOffDoesNotComeBack() {
        mozilla.failOnce("too fast");
        topic("one");
        runner.deliverDue();
        topic("two");
        runner.deliverDue();
        clock.forward(Duration.ofMinutes(2));
        runner.deliverDue();

        assertThat(mozilla.topic("#amo")).contains("two");
        assertThat(store.waiting()).isEmpty();
    }

    @Test
    void aTopicThatCameThroughThoughNobodyConfirmedItIsReplacedByTheNext() {
        mozilla.topicBecomes("#amo", "be nice");
        topic("Push one");
        runner.deliverDue();
        mozilla.holdBack();
        topic("Push two");
        runner.deliverDue();
        mozilla.goDown();
        mozilla.confirm();
        runner = runner();
        topic("Push three");
        mozilla.comeUp();

        clock.forward(Duration.ofMinutes(1));
        runner.deliverDue();

        assertThat(mozilla.topic("#amo")).contains("Push three | be nice");
    }

    @Test
    void otherPeoplesSegmentsStay() {
        mozilla.topicBecomes("#amo", "Welcome | be nice");
        topic("Push one");
        runner.deliverDue();
        assertThat(mozilla.topic("#amo")).contains("Push one | Welcome | be nice");

        mozilla.topicBecomes("#amo", "Welcome | Push one | be very nice");
        topic("Push two");
        runner.deliverDue();
        assertThat(mozilla.topic("#amo")).contains("Welcome | Push two | be very nice");
    }

    @Test
    void aTopicThatIsRefusedIsTriedAgainAfterALongPauseAndAtOnceWhereARightIsGiven() {
        mozilla.refuseTopics("no operator");
        topic("Push one");
        runner.deliverDue();
        runner.deliverDue();
        assertThat(reported).containsExactly("mozilla/#amo refused: no operator");
        assertThat(store.nextEffectDue()).contains(clock.instant().plus(Duration.ofMinutes(30)));

        mozilla.refuseTopics("");
        runner.deliverDue();
        assertThat(mozilla.topic("#amo")).contains("");
        runner.reachable(CHANNEL);
        runner.deliverDue();
        assertThat(mozilla.topic("#amo")).contains("Push one");
        assertThat(reported).contains("mozilla/#amo settled");
    }

    @Test
    void aTopicThatOthersFillIsLeftAlone() {
        mozilla.topicBecomes("#amo", "x".repeat(295));
        topic("Push one");

        runner.deliverDue();

        assertThat(mozilla.topic("#amo")).contains("x".repeat(295));
        assertThat(reported).containsExactly("mozilla/#amo refused: what others wrote there leaves no room");
    }

    @Test
    void theSameSegmentAgainIsPutBackAsItWas() {
        topic("Push one");
        runner.deliverDue();
        mozilla.topicBecomes("#amo", "Push one late | Welcome");
        topic("Push one");
        runner.deliverDue();

        assertThat(mozilla.topic("#amo")).contains("Push one | Welcome");
    }

    @Test
    void aTopicThatIsNotKnownYetIsWaitedFor() {
        FakeNetwork fresh = new FakeNetwork("mozilla", clock);
        fresh.start(message -> {});
        topic("one");

        runner(Map.of("mozilla", fresh)).deliverDue();

        assertThat(store.waiting()).hasSize(1);
    }

    @Test
    void aStoreThatIsAwayIsWaitedFor() {
        say(mozilla, "#amo", "one");
        store.goDown();
        runner.deliverDue();
        assertThat(said()).isEmpty();

        store.comeBack();
        runner.deliverDue();
        assertThat(said()).containsExactly("one");
    }

    @Test
    void aLineThatWasSaidButNotNotedIsNotSaidAgain() {
        say(mozilla, "#amo", "one", "two");
        mozilla.afterNextSay(store::goDown);
        runner.deliverDue();
        assertThat(said()).containsExactly("one");
        store.comeBack();

        runner.deliverDue();
        runner.deliverDue();

        assertThat(said()).containsExactly("one", "two");
        assertThat(store.waiting()).isEmpty();
    }

    @Test
    void theLoopDeliversWhatItIsWokenForAndStops() throws InterruptedException {
        Thread loop = new Thread(runner, "effects");
        loop.start();
        say(mozilla, "#amo", "one");
        runner.wake();
        await().atMost(Duration.ofSeconds(10)).until(() -> said().equals(List.of("one")));

        runner.stop();

        loop.join(10_000);
        assertThat(loop.isAlive()).isFalse();
    }

    @Test
    void theLoopOutlivesABug() throws InterruptedException {
        FakeNetwork broken = new FakeNetwork("addons", clock, "#amo");
        broken.start(message -> {});
        broken.breakOnce();
        EffectRunner carriesOn = runner(Map.of("addons", broken));
        say(addons, "#amo", "one");
        Thread loop = new Thread(carriesOn, "effects");
        loop.start();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> broken.said(broken.channel("#amo")).equals(List.of("one")));

        carriesOn.stop();
        loop.join(10_000);
        assertThat(loop.isAlive()).isFalse();
    }
}
