package org.pushduty.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.train.TrainName;

/** What every timetable promises. */
public abstract class TimetableContract {
    protected static final TrainName AMO = new TrainName("amo");
    protected static final TrainName PAY = new TrainName("pay");
    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration LATER = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Timetable> opened = new ArrayList<>();

    /** A timetable over the same alarms as those opened before, which are stopped by then. */
    protected abstract Timetable open();

    protected abstract Instant now();

    /** Lets the time pass, where it does not by itself, and rings. */
    protected abstract void until(Instant moment);

    @AfterEach
    final void stopAll() {
        opened.forEach(Timetable::stop);
        close();
    }

    /** Ends what the timetables stand on. */
    protected void close() {}

    /** What it has rung for. */
    protected final class Bell {
        private final List<TrainName> rung = Collections.synchronizedList(new ArrayList<>());
        private final List<Instant> times = Collections.synchronizedList(new ArrayList<>());

        void ring(TrainName train) {
            times.add(now());
            rung.add(train);
        }

        public long count(TrainName train) {
            return List.copyOf(rung).stream().filter(train::equals).count();
        }

        public void awaitOne(TrainName train) {
            await().atMost(PATIENCE).until(() -> count(train) == 1);
        }
    }

    protected final Timetable opened() {
        Timetable timetable = open();
        opened.add(timetable);
        return timetable;
    }

    protected final Bell start(Timetable timetable) {
        var bell = new Bell();
        timetable.start(bell::ring);
        return bell;
    }

    @Test
    void ringsOnceAndNotBefore() {
        Timetable timetable = opened();
        Bell bell = start(timetable);
        Instant soon = now().plus(SOON);

        timetable.arrange(AMO, Set.of(soon));
        until(soon);

        bell.awaitOne(AMO);
        assertThat(bell.times.get(0)).isAfterOrEqualTo(soon);
        ringsFor(PAY, timetable, bell);
        assertThat(bell.count(AMO)).isEqualTo(1);
    }

    @Test
    void ringsAtOnceForWhatHasGoneBy() {
        Timetable timetable = opened();
        Bell bell = start(timetable);

        timetable.arrange(AMO, Set.of(now().minus(Duration.ofDays(3))));
        until(now());

        bell.awaitOne(AMO);
    }

    @Test
    void takesAlarmsBeforeItStarts() {
        Timetable timetable = opened();
        Instant soon = now().plus(SOON);
        timetable.arrange(AMO, Set.of(soon));

        Bell bell = start(timetable);
        until(soon);

        bell.awaitOne(AMO);
    }

    @Test
    void doesNotRingForWhatWasArrangedAnew() {
        Timetable timetable = opened();
        Bell bell = start(timetable);
        Instant soon = now().plus(SOON);
        Instant later = now().plus(Duration.ofDays(1));

        timetable.arrange(AMO, Set.of(soon));
        timetable.arrange(AMO, Set.of(later));
        timetable.arrange(PAY, Set.of(soon.plus(SOON)));
        until(soon.plus(SOON));

        bell.awaitOne(PAY);
        assertThat(bell.count(AMO)).isZero();
    }

    @Test
    void ringsNotAgainForTheSame() {
        Timetable timetable = opened();
        Bell bell = start(timetable);
        Instant soon = now().plus(SOON);
        timetable.arrange(AMO, Set.of(soon));
        until(soon);
        bell.awaitOne(AMO);

        timetable.arrange(AMO, Set.of(soon));

        ringsFor(PAY, timetable, bell);
        assertThat(bell.count(AMO)).isEqualTo(1);
    }

    @Test
    void ringsForEachOfSeveralMoments() {
        Timetable timetable = opened();
        Bell bell = start(timetable);
        Instant soon = now().plus(SOON);

        timetable.arrange(AMO, Set.of(soon, soon.plus(SOON), now().plus(Duration.ofDays(9))));
        until(soon);
        until(soon.plus(SOON));

        await().atMost(PATIENCE).until(() -> bell.count(AMO) == 2);
    }

    @Test
    void remembersItsAlarms() {
        Timetable before = opened();
        Bell first = start(before);
        Instant soon = now().plus(LATER);
        before.arrange(AMO, Set.of(soon));
        awaitStored();
        before.stop();
        until(soon);
        assumeThat(first.count(AMO)).as("rung before the stop").isZero();

        Bell bell = start(opened());

        bell.awaitOne(AMO);
    }

    @Test
    void forgetsWhatIsArrangedNoMoreAfterAStart() {
        Timetable before = opened();
        start(before);
        Instant soon = now().plus(LATER);
        before.arrange(AMO, Set.of(soon));
        awaitStored();
        before.stop();
        Timetable after = opened();
        after.arrange(AMO, Set.of());
        Bell bell = start(after);

        after.arrange(PAY, Set.of(soon.plus(SOON)));
        until(soon.plus(SOON));

        bell.awaitOne(PAY);
        assertThat(bell.count(AMO)).isZero();
    }

    @Test
    void ringsNoMoreOnceItIsStopped() {
        Timetable before = opened();
        Bell bell = start(before);
        Instant soon = now().plus(SOON);
        before.arrange(AMO, Set.of(soon));

        before.stop();
        until(soon);
        Timetable after = opened();
        Bell other = start(after);
        ringsFor(PAY, after, other);

        assertThat(bell.count(AMO)).isZero();
    }

    @Test
    void isStoppedTwiceWithoutHarm() {
        Timetable timetable = opened();
        start(timetable);
        timetable.stop();

        timetable.stop();
        timetable.arrange(AMO, Set.of(now()));
    }

    /** Waits until what was arranged is stored, where that takes time. */
    protected void awaitStored() {}

    private void ringsFor(TrainName train, Timetable timetable, Bell bell) {
        Instant soon = now().plus(SOON);
        timetable.arrange(train, Set.of(soon));
        until(soon);
        bell.awaitOne(train);
    }
}
