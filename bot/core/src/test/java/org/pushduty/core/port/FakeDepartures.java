package org.pushduty.core.port;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pushduty.core.effect.StoredEffect;

/** Departures in memory. {@link #killed} gives what the next process finds. Safe for several threads. */
public final class FakeDepartures implements Departures {
    private final Clock clock;
    private final List<Departure> found;
    private final Map<Long, Departure> under = new LinkedHashMap<>();
    private Instant lastAlive = Instant.EPOCH;

    public FakeDepartures(Clock clock) {
        this(clock, List.of());
    }

    private FakeDepartures(Clock clock, List<Departure> found) {
        this.clock = clock;
        this.found = List.copyOf(found);
        this.found.forEach(each -> under.put(each.effect(), each));
    }

    /** The process is killed now, and another one comes. */
    public synchronized FakeDepartures killed() {
        return new FakeDepartures(clock, left());
    }

    private List<Departure> left() {
        List<Departure> left = new ArrayList<>();
        for (Departure each : under.values()) {
            Instant alive = lastAlive.isAfter(each.left()) ? lastAlive : each.left();
            left.add(new Departure(each.effect(), each.stored(), each.piece(), each.left(), alive));
        }
        return left;
    }

    @Override
    public synchronized void leaving(StoredEffect effect, int piece) {
        Instant now = now();
        under.put(effect.id(), new Departure(effect.id(), effect.at(), piece, now, now));
    }

    @Override
    public synchronized void doubted(StoredEffect effect) {
        under.computeIfPresent(
                effect.id(),
                (id, left) -> new Departure(id, left.stored(), left.piece(), Instant.EPOCH, left.lastAlive()));
    }

    @Override
    public synchronized void settled(StoredEffect effect) {
        under.remove(effect.id());
    }

    @Override
    public synchronized void alive() {
        lastAlive = now();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public synchronized List<Departure> found() {
        return found;
    }

    @Override
    public void close() {
        // There is nothing to give back.
    }
}
