package org.pushduty.core.push;

import java.util.Optional;
import java.util.function.BiPredicate;
import org.pushduty.core.push.ExistingTags.ExistingTag;
import org.pushduty.core.push.TagStep.Origin;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.Revision;

/** What {@code !tag} does to one repository. */
public sealed interface TagDecision {

    /** This tag is to be made there. */
    record Make(Revision revision, CommitId commit, Origin origin) implements TagDecision {}

    /** The newest tag of the push leads there already. */
    record Already(ExistingTag tag) implements TagDecision {}

    /** No tag is made; {@code reason} says why and what to do instead. */
    record Refuse(String reason) implements TagDecision {}

    /**
     * The branch's head as {@code head}: a first tag, or the next one where commits came since and nothing was picked
     * onto the newest.
     *
     * @param contains whether its first commit has its second in its history
     */
    static TagDecision atHead(
            ExistingTags existing, CommitId head, String branch, BiPredicate<CommitId, CommitId> contains) {
        Optional<ExistingTag> newest = existing.newest();
        if (newest.isEmpty()) {
            return new Make(existing.next(), head, Origin.HEAD);
        }
        CommitId there = newest.get().commit();
        if (there.equals(head)) {
            return new Already(newest.get());
        }
        if (contains.test(head, there)) {
            return new Make(existing.next(), head, Origin.HEAD);
        }
        return new Refuse(newest.get().name() + " leads to " + there.abbreviated() + ", which is not in " + branch
                + " (" + head.abbreviated() + "). Add to it with !cherry-pick, or name the commit: !tag --at COMMIT.");
    }

    /** A commit that a person named. */
    static TagDecision at(ExistingTags existing, CommitId commit) {
        Optional<ExistingTag> newest = existing.newest();
        return newest.isPresent() && newest.get().commit().equals(commit)
                ? new Already(newest.get())
                : new Make(existing.next(), commit, Origin.NAMED);
    }

    /** The newest tag's commit once more, to set a deployment off. */
    static TagDecision again(ExistingTags existing) {
        return existing.newest()
                .<TagDecision>map(tag -> new Make(existing.next(), tag.commit(), Origin.AGAIN))
                .orElseGet(() -> new Refuse("there is no tag of " + existing.push() + " yet to repeat."));
    }
}
