package org.pushduty.core.port;

import java.time.Duration;
import java.time.Instant;
import org.pushduty.core.ManualClock;

final class FakeTimetableTest extends TimetableContract {
    private final ManualClock clock = new ManualClock("2016-10-04T18:30:00Z");
    private FakeTimetable newest = new FakeTimetable(clock);

    @Override
    protected Timetable open() {
        newest = newest.afterRestart();
        return newest;
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected void until(Instant moment) {
        clock.forward(Duration.between(clock.instant(), moment));
        newest.ringDue();
    }
}
