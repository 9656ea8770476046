package org.pushduty.core.port;

import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.pushduty.core.train.TrainName;

/**
 * An alarm clock for each train. It decides nothing and remembers no more than moments: what is due when it rings, core
 * finds out by itself, so that an alarm which rings twice, late or not at all does no harm. Alarms outlive the process;
 * one whose moment went by meanwhile rings after the next start. No method waits for the outside or fails because of
 * it: while the outside is away, the timetable tries again by itself. An implementation must pass
 * {@code TimetableContract}. Used from several threads.
 */
public interface Timetable {

    /**
     * Begins to ring, also for what was arranged before; to be called once. {@code ring} must return at once and may be
     * called for trains that nobody has arranged since: their alarms were stored by an earlier program.
     */
    void start(Consumer<TrainName> ring);

    /**
     * Makes the train's alarms exactly these; one whose moment has gone by rings at once. Saying the same again changes
     * nothing, also where it has rung since. May be called before {@link #start}.
     */
    void arrange(TrainName train, Set<Instant> moments);

    /** Rings no more. The alarms stay stored. */
    void stop();
}
