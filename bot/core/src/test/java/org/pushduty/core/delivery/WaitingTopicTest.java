package org.pushduty.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A network that lets a topic be set only so often. */
class WaitingTopicTest extends Deliveries {
    private final Instant allowed = clock.instant().plus(Duration.ofMinutes(9));

    private void topicsWait() {
        mozilla.letTopicWait("#amo", allowed);
    }

    @Test
    void itIsSetWhenItsTimeComesAndNotAskedForBefore() {
        topicsWait();
        topic("Push one");
        for (int i = 0; i < 20; i++) {
            runner.deliverDue();
        }
        assertThat(store.nextEffectDue()).contains(allowed);
        assertThat(mozilla.topicsAsked()).isEqualTo(1);

        clock.set(allowed.toString());
        runner.deliverDue();
        assertThat(mozilla.topic("#amo")).contains("Push one");
        assertThat(store.waiting()).isEmpty();
    }

    @Test
    void ofSeveralThatWaitOnlyTheNewestIsSet() {
        topicsWait();
        for (String segment : new String[] {"Push one", "Push two", "Push three"}) {
            topic(segment);
            runner.deliverDue();
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(store.waiting()).hasSize(1);
        int asked = mozilla.topicsAsked();

        clock.set(allowed.toString());
        runner.deliverDue();

        assertThat(mozilla.topic("#amo")).contains("Push three");
        assertThat(mozilla.topicsAsked()).isEqualTo(asked + 1);
    }

    @Test
    void nothingElseWaits() {
        topicsWait();
        topic("Push one");
        say(mozilla, "#amo", "one", "two");
        say(addons, "#amo", "three");

        runner.deliverDue();

        assertThat(said()).containsExactly("one", "two");
        assertThat(addons.said(addons.channel("#amo"))).containsExactly("three");
    }

    @Test
    void whatIsRightAlreadyIsNotAskedFor() {
        mozilla.topicBecomes("#amo", "Push one | be nice");
        topicsWait();
        topic("Push one");

        runner.deliverDue();

        assertThat(store.waiting()).isEmpty();
        assertThat(mozilla.topicsAsked()).isZero();
    }

    @Test
    void itsTimeIsKeptOverARestart() {
        topicsWait();
        topic("Push one");
        runner.deliverDue();

        runner = runner();
        runner.deliverDue();

        assertThat(mozilla.topicsAsked()).isEqualTo(1);
        assertThat(store.nextEffectDue()).contains(allowed);
    }
}
