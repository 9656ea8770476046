package org.pushduty.core.push;

import java.time.Instant;
import org.pushduty.core.chat.Proposal;
import org.pushduty.core.train.TrainName;

/**
 * Something put to a person that is done at their yes.
 *
 * @param code names it in the yes
 * @param person who may say yes, by the name in the configuration
 * @param line what to carry out, as a command without its bang and question mark: {@code tag 2016.10.06}
 * @param proposal what that person was told would happen
 * @param until a yes that comes then or later is too late
 */
public record Question(String code, TrainName train, String person, String line, Proposal proposal, Instant until) {}
