package org.pushduty.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.port.FakeStore;

/** What is said again, what is not, and what it says of itself. */
class DoubtfulDeliveryTest extends Deliveries {
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
    void aNetworkThatLooksBackIsAskedAgainWithoutAMark() {
        mozilla.lookBack();
        mozilla.holdBack();
        say(mozilla, "#amo", "one", "two");
        runner.deliverDue();
        mozilla.goDown();
        runner.deliverDue();

        mozilla.confirm();
        mozilla.comeUp();
        clock.forward(Duration.ofSeconds(1));
        runner.deliverDue();

        assertThat(said()).containsExactly("one", "two");
        assertThat(store.waiting()).isEmpty();
    }

    @Test
    void aNetworkThatLooksBackIsAskedAgainAfterAKill() {
        mozilla.lookBack();
        mozilla.loseNext();
        say(mozilla, "#amo", "one", "two");
        runner.deliverDue();
        assertThat(said()).isEmpty();

        killed();
        runner.deliverDue();

        assertThat(said()).containsExactly("one", "two");
        assertThat(store.waiting()).isEmpty();
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
        var courier = new Courier(
                Map.of("mozilla", mozilla), topics(restored), new LateMark(Map.of()), clock, Courier.Post.NONE);

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
