package org.pushduty.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.pushduty.core.ManualClock;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.train.TrainName;

/** What all {@link Departures} do. */
public abstract class DeparturesContract {
    protected final ManualClock clock = new ManualClock("2016-10-04T18:30:00.123456Z");

    /** What the first process uses. */
    protected abstract Departures first();

    /** What the next process uses, after the one before was killed. */
    protected abstract Departures afterKill(Departures killed);

    private StoredEffect effect(long id) {
        Place place = Place.channel(new ChannelRef("mozilla", "#amo"));
        Instant stored = Instant.parse("2016-10-04T18:29:59.654321Z");
        return new StoredEffect(
                id, new TrainName("amo"), stored, 0, stored, new Effect.Say(place, Utterance.plain("one")));
    }

    @Test
    void whatHasLeftIsFoundByTheNextProcess() {
        Departures departures = first();
        departures.leaving(effect(7), 0);
        departures.leaving(effect(8), 0);
        clock.forward(Duration.ofMillis(20));
        departures.leaving(effect(8), 1);
        clock.forward(Duration.ofSeconds(2));
        departures.alive();

        Departures next = afterKill(departures);

        Instant left = Instant.parse("2016-10-04T18:30:00.123Z");
        Instant alive = left.plusMillis(2020);
        assertThat(next.found())
                .containsExactlyInAnyOrder(
                        new Departures.Departure(7, effect(7).at(), 0, left, alive),
                        new Departures.Departure(8, effect(8).at(), 1, left.plusMillis(20), alive));
        assertThat(next.found()).allMatch(departure -> departure.isOf(effect(departure.effect())));
        assertThat(next.found()).noneMatch(departure -> departure.isOf(effect(9)));
    }

    @Test
    void aSignOfLifeFromBeforeIsNoneAfter() {
        Departures departures = first();
        departures.alive();
        clock.forward(Duration.ofSeconds(9));
        departures.leaving(effect(7), 0);

        assertThat(afterKill(departures).found())
                .allSatisfy(departure -> assertThat(departure.lastAlive()).isEqualTo(departure.left()))
                .hasSize(1);
    }

    @Test
    void whatIsDoubtedHasLeftLongAgo() {
        Departures departures = first();
        departures.leaving(effect(7), 2);
        departures.doubted(effect(7));
        departures.doubted(effect(8));

        assertThat(afterKill(departures).found()).singleElement().satisfies(departure -> {
            assertThat(departure.isOf(effect(7))).isTrue();
            assertThat(departure.piece()).isEqualTo(2);
            assertThat(departure.left()).isEqualTo(Instant.EPOCH);
        });
    }

    @Test
    void aDoubtEndsWhenItLeavesAgain() {
        Departures departures = first();
        departures.leaving(effect(7), 0);
        departures.doubted(effect(7));
        departures.leaving(effect(7), 0);

        assertThat(afterKill(departures).found())
                .singleElement()
                .satisfies(departure -> assertThat(departure.lastAlive()).isEqualTo(departure.left()));
    }

    @Test
    void whatIsSettledIsForgotten() {
        Departures departures = first();
        departures.leaving(effect(7), 0);
        departures.leaving(effect(8), 0);
        departures.settled(effect(7));

        Departures next = afterKill(departures);
        assertThat(next.found()).extracting(Departures.Departure::effect).containsExactly(8L);

        next.settled(effect(8));
        next.settled(effect(9));
        assertThat(next.found()).hasSize(1);
        assertThat(afterKill(next).found()).isEmpty();
    }

    @Test
    void whatAnEarlierProcessLeftStaysUntilItIsSettled() {
        Departures departures = first();
        departures.leaving(effect(7), 0);

        assertThat(afterKill(afterKill(departures)).found()).hasSize(1);
    }

    @Test
    void moreThanAnyoneSendsAtOnceDoesNoHarm() {
        Departures departures = first();
        for (int id = 1; id <= 1000; id++) {
            departures.leaving(effect(id), 0);
        }
        for (int id = 1; id <= 1000; id++) {
            departures.settled(effect(id));
        }
        departures.leaving(effect(1001), 0);

        assertThat(afterKill(departures).found())
                .extracting(Departures.Departure::effect)
                .containsExactly(1001L);
    }
}
