package org.pushduty.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.ManualClock;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.people.People;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.FakeDepartures;
import org.pushduty.core.port.FakeNetwork;
import org.pushduty.core.port.FakeStore;
import org.pushduty.core.port.Store;
import org.pushduty.core.topic.TopicForm;
import org.pushduty.core.train.TrainName;

class EffectRunnerTest {
    private static final TrainName AMO = new TrainName("amo");
    private static final ChannelRef CHANNEL = new ChannelRef("mozilla", "#amo");

    private final ManualClock clock = new ManualClock("2016-10-04T18:30:00Z");
    private final FakeStore store = new FakeStore(clock);
    private final FakeNetwork mozilla = new FakeNetwork("mozilla", clock, "#amo", "#other");
    private final FakeNetwork addons = new FakeNetwork("addons", clock, "#amo");
    private FakeDepartures departures = new FakeDepartures(clock);
    private final List<String> reported = new ArrayList<>();
    private final TopicReports reports = new TopicReports() {
        @Override
        public void settled(ChannelRef channel) {
            reported.add(channel + " settled");
        }

        @Override
        public void refused(ChannelRef channel, String segment, String why) {
            reported.add(channel + " refused: " + why);
        }
    };
    private EffectRunner runner = runner();

    private EffectRunner runner() {
        return runner(Map.of("mozilla", mozilla, "addons", addons));
    }

    private EffectRunner runner(Map<String, ChatNetwork> networks) {
        var lateMark = new LateMark(Map.of(AMO, ZoneId.of("America/Los_Angeles")));
        return new EffectRunner(store, departures, new Courier(networks, topics(store), lateMark, clock), clock);
    }

    private TopicSetter topics(Store store) {
        var form = new TopicForm("Push {hero}", new People(List.of(), Map.of()));
        return new TopicSetter(store, Map.of(AMO, form), reports);
    }

    @BeforeEach
    void bothNetworksAreUp() {
        mozilla.start(message -> {});
        addons.start(message -> {});
    }

    private void say(FakeNetwork network, String channel, String... lines) {
        for (String line : lines) {
            store.record(AMO, List.of(), List.of(new Effect.Say(network.channel(channel), Utterance.plain(line))));
        }
    }

    private void topic(String segment) {
        store.record(AMO, List.of(), List.of(new Effect.SetTopic(CHANNEL, segment)));
    }

    private List<String> said() {
        return mozilla.said(mozilla.channel("#amo"));
    }

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

    @Test
    void whatIsNotConfirmedBlocksWhatFollowsAndNothingElse() {
        mozilla.holdBack();
        say(mozilla, "#amo", "one", "two");
        say(mozilla, "#other", "three");
        runner.deliverDue();
        assertThat(said()).containsExactly("one");
        assertThat(mozilla.said(mozilla.channel("#other"))).containsExactly("three");

        mozilla.confirm();
        runner.deliverDue();

        assertThat(said()).containsExactly("one", "two");
        assertThat(store.waiting()).isEmpty();
    }

    @Test
    void whatWasUnderWayWhenTheConnectionBrokeIsSaidAgainAndMarked() {
        mozilla.holdBack();
        say(mozilla, "#amo", "one", "two");
        runner.deliverDue();
        mozilla.goDown();
        runner.deliverDue();
        assertThat(said()).containsExactly("one");

        mozilla.confirm();
        mozilla.comeUp();
        clock.forward(Duration.ofSeconds(1));
        runner.deliverDue();

        assertThat(said()).containsExactly("one", "one (said again: the connection broke)", "two");
    }

    @Test
    void whatHadLeftWhenTheProcessWasKilledIsNotSaidAgain() {
        mozilla.holdBack();
        say(mozilla, "#amo", "one", "two");
        runner.deliverDue();

        killed();
        mozilla.confirm();
        runner.deliverDue();

        assertThat(said()).containsExactly("one", "two");
        assertThat(store.waiting()).isEmpty();
    }

    @Test
    void whatABrokenConnectionTookIsSaidAgainThoughTheProcessEndedSoonAfter() {
        mozilla.holdBack();
        say(mozilla, "#amo", "one");
        runner.deliverDue();
        mozilla.goDown();
        runner.noteDelivered();

        killed();
        mozilla.confirm();
        mozilla.comeUp();
        clock.forward(Duration.ofSeconds(2));
        runner.deliverDue();

        assertThat(said()).containsExactly("one", "one (said again: the connection broke)");
    }

    @Test
    void whatHadBeenDoubtedForLongWhenTheProcessWasKilledIsSaidAgainAndMarked() {
        mozilla.holdBack();
        say(mozilla, "#amo", "one");
        runner.deliverDue();
        clock.forward(Duration.ofSeconds(4));
        runner.deliverDue();

        killed();
        mozilla.confirm();
        runner.deliverDue();

        assertThat(said()).containsExactly("one", "one (said again: the connection broke)");
    }

    @Test
    void aLongLineGoesOnWhereTheProcessWasKilled() {
        mozilla.holdBack();
        say(mozilla, "#amo", "a".repeat(400) + "b".repeat(400) + "c");
        runner.deliverDue();

        killed();
        mozilla.confirm();
        runner.deliverDue();

        assertThat(said()).containsExactly("a".repeat(400), "b".repeat(400), "c");
        assertThat(store.waiting()).isEmpty();
    }

    @Test
    void anotherEffectOfTheSameNumberIsNotTakenForSaid() {
        mozilla.holdBack();
        say(mozilla, "#amo", "one");
        runner.deliverDue();
        FakeStore restored = new FakeStore(clock);
        clock.forward(Duration.ofSeconds(1));
        restored.record(
                AMO, List.of(), List.of(new Effect.Say(mozilla.channel("#amo"), Utterance.plain("from the backup"))));
        departures = departures.killed();
        mozilla.confirm();
        var courier = new Courier(Map.of("mozilla", mozilla), topics(restored), new LateMark(Map.of()), clock);

        new EffectRunner(restored, departures, courier, clock).deliverDue();

        assertThat(said()).containsExactly("one", "from the backup");
    }

    private void killed() {
        departures = departures.killed();
        runner = runner();
    }

    @Test
    void aLineThatComesLateSaysSo() {
        mozilla.goDown();
        say(mozilla, "#amo", "kumar: tagged", "later");
        clock.forward(Duration.ofMinutes(3));
        say(mozilla, "#amo", "fresh");
        mozilla.comeUp();

        runner.deliverDue();

        assertThat(said()).containsExactly("kumar: tagged (late: of 11:30)", "later (late: of 11:30)", "fresh");
    }

    @Test
    void aLineThatComesDaysLateSaysTheDay() {
        say(mozilla, "#amo", "tagged");
        clock.forward(Duration.ofDays(2));

        runner.deliverDue();

        assertThat(said()).containsExactly("tagged (late: of Tue 4 Oct 11:30)");
    }

    @Test
    void whatWaitsForAChannelIsSaidAsSoonAsTheBotIsInIt() {
        mozilla.goDown();
        say(mozilla, "#amo", "one");
        topic("Push one");
        runner.deliverDue();
        mozilla.comeUp();
        runner.deliverDue();
        assertThat(said()).isEmpty();

        runner.reachable(CHANNEL);
        runner.deliverDue();

        assertThat(said()).containsExactly("one");
        assertThat(mozilla.topic("#amo")).contains("Push one");
    }

    @Test
    void whatIsConfirmedWhileTheNetworksAreLeftIsNoted() {
        mozilla.holdBack();
        say(mozilla, "#amo", "one", "two");
        runner.deliverDue();
        mozilla.confirm();

        runner.noteDelivered();

        assertThat(said()).containsExactly("one");
        assertThat(store.waiting()).hasSize(1);
    }
}
