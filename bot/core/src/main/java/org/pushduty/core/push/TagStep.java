package org.pushduty.core.push;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Revision;

/**
 * One tag to be made and pushed, down to the last bit of the tag object, so that carrying it out twice makes the same
 * object. The commit is in the mirror already.
 *
 * @param base the tag that the commit was built on, or blank where it is the branch's own commit
 * @param taken the commits picked onto (or reverted from) {@code base}, in the order they were applied
 * @param message the tag's message, without line breaks at its end
 * @param at the tagger's date
 */
public record TagStep(
        RepositoryName repository,
        Revision revision,
        CommitId commit,
        Origin origin,
        String base,
        List<TakenCommit> taken,
        String message,
        Signature tagger,
        Instant at) {

    /** Where a revision's commit comes from. */
    public enum Origin {
        /** The head of the branch. */
        HEAD,
        /** A commit that a person named. */
        NAMED,
        /** The commit of the revision before, tagged once more to set a deployment off. */
        AGAIN,
        /** Commits picked onto {@code base}. */
        PICKS,
        /** Commits of {@code base} taken out. */
        REVERTS
    }

    public TagStep {
        requireNonNull(repository, "repository");
        requireNonNull(revision, "revision");
        requireNonNull(commit, "commit");
        taken = List.copyOf(taken);
    }

    /** Whether it is the tag of that name in that repository; tags are never reused, so this names the step. */
    public boolean isFor(RepositoryName name, Revision tag) {
        return repository.equals(name) && revision.equals(tag);
    }
}
