package org.pushduty.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of a story: it runs like any other, and is moved on between the scenes. Safe for several threads. */
final class StoryClock extends Clock {
    private final Clock real;
    private volatile Scene scene;
    private final ZoneId zone;

    /** From {@code real}'s time on it is {@code told}. */
    private record Scene(Instant real, Instant told) {}

    StoryClock(Clock real, Instant begins, ZoneId zone) {
        this.real = real;
        this.scene = new Scene(real.instant(), begins);
        this.zone = zone;
    }

    /** The next scene plays at that time. */
    void moveTo(Instant told) {
        scene = new Scene(real.instant(), told);
    }

    @Override
    public Instant instant() {
        Scene now = scene;
        return now.told().plus(Duration.between(now.real(), real.instant()));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new StoryClock(real, instant(), other);
    }
}
