package org.pushduty.core.port;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.pushduty.core.train.TrainName;

/** A timetable that rings when a test says that the time has come. */
public final class FakeTimetable implements Timetable {
    private final Clock clock;
    private final Map<TrainName, Set<Instant>> stored;
    private final Map<TrainName, Set<Instant>> arranged = new HashMap<>();
    private Consumer<TrainName> ring = train -> {};
    private boolean isRinging;

    public FakeTimetable(Clock clock) {
        this(clock, new HashMap<>());
    }

    private FakeTimetable(Clock clock, Map<TrainName, Set<Instant>> stored) {
        this.clock = clock;
        this.stored = stored;
    }

    /** What the next program finds. */
    public FakeTimetable afterRestart() {
        return new FakeTimetable(clock, stored);
    }

    @Override
    public void start(Consumer<TrainName> ear) {
        ring = ear;
        isRinging = true;
        ringDue();
    }

    @Override
    public void arrange(TrainName train, Set<Instant> moments) {
        if (!moments.equals(arranged.put(train, Set.copyOf(moments)))) {
            stored.put(train, new HashSet<>(moments));
        }
    }

    @Override
    public void stop() {
        isRinging = false;
    }

    /** Rings for everything whose time has come. */
    public void ringDue() {
        if (!isRinging) {
            return;
        }
        for (TrainName train : List.copyOf(stored.keySet())) {
            Set<Instant> moments = stored.getOrDefault(train, Set.of());
            if (moments.removeIf(moment -> !moment.isAfter(clock.instant()))) {
                ring.accept(train);
            }
        }
    }

    /** When it rings next. */
    public Optional<Instant> next() {
        return stored.values().stream().flatMap(Set::stream).min(Comparator.naturalOrder());
    }

    /** The alarms of that train. */
    public Set<Instant> alarms(TrainName train) {
        return Set.copyOf(stored.getOrDefault(train, Set.of()));
    }
}
