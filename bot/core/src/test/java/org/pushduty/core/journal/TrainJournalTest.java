package org.pushduty.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.pushduty.core.ManualClock;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.port.FakeStore;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Hold;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.TrainName;

class TrainJournalTest {
    private static final TrainName AMO = new TrainName("amo");
    private static final Event OPENED =
            new Event.PushOpened(new PushName("2016.10.06"), LocalDate.of(2016, 10, 6), "kumar", "");

    private final ManualClock clock = new ManualClock("2016-10-04T18:30:00.123456789Z");
    private final FakeStore store = new FakeStore(clock);
    private final AtomicInteger wakes = new AtomicInteger();
    private final TrainJournal journal = journal();

    private TrainJournal journal() {
        return new TrainJournal(AMO, store, clock, state -> wakes.incrementAndGet());
    }

    private Event hold(int number) {
        return new Event.HoldSet(Hold.ofTrain(number, "krupa", "reason " + number, clock.instant(), Hold.OPEN_END));
    }

    private TrainState write(Event... events) {
        return journal.write(Actor.BOT, List.of(events), (before, after) -> List.of());
    }

    @Test
    void whatIsWrittenIsTheStateAndTheLog() {
        TrainState after = write(OPENED, hold(1));

        assertThat(journal.state()).isEqualTo(after);
        assertThat(after.current()).isPresent();
        assertThat(store.log(AMO)).extracting(Entry::number).containsExactly(1L, 2L);
        assertThat(journal.newest(1)).extracting(Entry::event).containsExactly(hold(1));
        assertThat(wakes).hasValue(1);
    }

    @Test
    void memoryIsWhatARestartReads() {
        write(OPENED);
        write(hold(1));
        write(new Event.HoldLifted(1, "over"));

        assertThat(journal().state()).isEqualTo(journal.state());
        assertThat(store.log(AMO).get(0).at()).isEqualTo(Instant.parse("2016-10-04T18:30:00.123456Z"));
    }

    @Test
    void effectsAreStoredWithTheChangeThatCausedThem() {
        journal.write(Actor.BOT, List.of(OPENED), (before, after) -> {
            assertThat(before.current()).isEmpty();
            assertThat(after.current()).isPresent();
            return List.of(new Effect.SetTopic(new ChannelRef("mozilla", "#amo"), "topic"));
        });

        assertThat(store.effects()).hasSize(1);
    }

    @Test
    void whatCannotBeStoredDidNotHappen() {
        write(OPENED);
        store.goDown();

        assertThatExceptionOfType(OutsideException.class).isThrownBy(() -> write(hold(1)));

        assertThat(journal.state().holds()).isEmpty();
        assertThat(wakes).hasValue(1);
        store.comeBack();
        assertThat(write(hold(1)).holds()).hasSize(1);
        assertThat(store.log(AMO)).hasSize(2);
    }

    @Test
    void whatWasStoredAlthoughTheAnswerWasLostDidHappen() {
        store.afterNextRecord(() -> {
            throw new OutsideException("store", "record", "the connection was lost");
        });

        TrainState after = write(OPENED);

        assertThat(after.current()).isPresent();
        assertThat(write(hold(1)).lastEntry()).isEqualTo(2);
        assertThat(journal().state()).isEqualTo(journal.state());
    }

    @Test
    void aStoreThatWentAwayAfterStoringIsReadAgain() {
        store.afterNextRecord(() -> {
            store.goDown();
            throw new OutsideException("store", "record", "the connection was lost");
        });
        assertThatExceptionOfType(OutsideException.class).isThrownBy(() -> write(OPENED));
        store.comeBack();

        TrainState after = write(hold(1));

        assertThat(after.current()).isPresent();
        assertThat(after.holds()).hasSize(1);
        assertThat(store.log(AMO)).hasSize(2);
        assertThat(journal().state()).isEqualTo(after);
    }

    @Test
    void anotherTrainHasItsOwnLog() {
        write(OPENED);

        TrainJournal other = new TrainJournal(new TrainName("pay"), store, clock, state -> {});

        assertThat(other.state()).isEqualTo(TrainState.EMPTY);
        assertThat(other.newest(5)).isEmpty();
    }

    @Test
    void writersTakeTurns() throws InterruptedException {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 200; i++) {
            writers.execute(() -> journal.write(
                    Actor.BOT, List.of(hold(journal.state().lastHold() + 1)), (before, after) -> List.of()));
        }
        writers.shutdown();

        assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(store.log(AMO)).hasSize(200);
        assertThat(journal().state()).isEqualTo(journal.state());
    }
}
