package org.pushduty.core.port.git;

import java.time.Instant;
import java.util.List;
import org.pushduty.core.train.CommitId;

/**
 * What the bot shows of a commit.
 *
 * @param subject the first line of its message; data, never to be trusted as markup
 * @param author the author's name
 * @param authored the author's date
 * @param parents in git's order; more than one makes it a merge
 */
public record Commit(CommitId id, String subject, String author, Instant authored, List<CommitId> parents) {
    public Commit {
        parents = List.copyOf(parents);
    }

    public boolean isMerge() {
        return parents.size() > 1;
    }
}
