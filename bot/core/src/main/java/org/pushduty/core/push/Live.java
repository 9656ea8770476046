package org.pushduty.core.push;

import java.time.Instant;
import org.pushduty.core.train.CommitId;

/**
 * What an environment runs of one repository.
 *
 * @param since when the bot was told so
 */
public record Live(String tag, CommitId commit, Instant since, String by) {}
