package org.pushduty.core.push;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A stop on a train, an environment or a repository.
 *
 * @param number names it in {@code !unhold}; counts up from 1 within the train
 * @param ends when it ends by itself, or {@link #OPEN_END}
 */
public record Hold(int number, HoldScope scope, String owner, String reason, Instant since, Instant ends) {
    /** A hold with this end lasts until somebody lifts it. */
    public static final Instant OPEN_END = Instant.parse("9999-12-31T00:00:00Z");

    public Hold {
        requireNonNull(scope, "scope");
    }

    /** On the whole train. */
    public static Hold ofTrain(int number, String owner, String reason, Instant since, Instant ends) {
        return new Hold(number, HoldScope.TRAIN, owner, reason, since, ends);
    }

    public boolean isInForce(Instant moment) {
        return moment.isBefore(ends);
    }

    public Optional<Instant> until() {
        return ends.equals(OPEN_END) ? Optional.empty() : Optional.of(ends);
    }
}
