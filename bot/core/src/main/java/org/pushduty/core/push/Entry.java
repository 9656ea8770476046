package org.pushduty.core.push;

import java.time.Instant;
import org.pushduty.core.train.TrainName;

/**
 * One line of a train's append-only log.
 *
 * @param number counts up from 1 within the train, without gaps
 */
public record Entry(TrainName train, long number, Instant at, Actor actor, Event event) {}
