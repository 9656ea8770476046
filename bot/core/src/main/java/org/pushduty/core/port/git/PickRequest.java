package org.pushduty.core.port.git;

import java.time.Instant;
import java.util.List;
import org.pushduty.core.push.Signature;
import org.pushduty.core.train.CommitId;

/**
 * Commits to be put onto, or taken out of, a base.
 *
 * @param base what they are applied to
 * @param commits as the person named them; an implementation puts picks into the branch's topological order (oldest
 *     first) and reverts into the opposite one
 * @param mainline whether a merge is taken as one change against its first parent; else merges are refused
 * @param committer who commits; the author and author date of a pick are kept, those of a revert are the committer's
 * @param at the committer's date
 */
public record PickRequest(
        Kind kind, CommitId base, List<CommitId> commits, boolean mainline, Signature committer, Instant at) {

    /** Which way a change goes. */
    public enum Kind {
        PICK,
        REVERT
    }

    public PickRequest {
        commits = List.copyOf(commits);
        if (commits.isEmpty()) {
            throw new IllegalArgumentException("at least one commit is needed");
        }
    }
}
