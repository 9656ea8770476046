package org.pushduty.core.port.git;

import org.pushduty.core.train.CommitId;

/** What became of a tag. */
public sealed interface PublishOutcome {

    /** The remote has it. {@code wasThere}: it had it before. */
    record Published(boolean wasThere) implements PublishOutcome {}

    /** The remote has a tag of that name that leads elsewhere; nothing was changed. */
    record Taken(CommitId by) implements PublishOutcome {}

    /**
     * The remote will not have it: the rule it gave (a protected tag, a hook's words, a missing right), in one line.
     */
    record Refused(String reason) implements PublishOutcome {}
}
