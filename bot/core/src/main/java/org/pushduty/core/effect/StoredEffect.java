package org.pushduty.core.effect;

import java.time.Instant;
import org.pushduty.core.train.TrainName;

/**
 * An effect that is waiting to be delivered.
 *
 * @param id counts up over all trains: the order of delivery within a destination
 * @param at when it was stored
 * @param attempts how often its delivery has failed
 * @param notBefore when it may be tried again
 */
public record StoredEffect(long id, TrainName train, Instant at, int attempts, Instant notBefore, Effect effect) {}
