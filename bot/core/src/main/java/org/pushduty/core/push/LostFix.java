package org.pushduty.core.push;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;

/**
 * A commit that was picked into an earlier tag and whose change a new one would lack.
 *
 * @param tag the earlier one
 */
public record LostFix(RepositoryName repository, TakenCommit commit, String tag) {

    /** Says whether a change is in what is to be tagged. */
    public interface Presence {
        boolean isThere(CommitId change);
    }

    /** Those of the push that went out last, and of earlier tags of the push itself. */
    public static List<LostFix> of(TrainState state, PushName push, RepositoryName repository, Presence presence) {
        return Stream.concat(state.lastPushed().stream(), state.push(push).stream())
                .distinct()
                .flatMap(each -> picked(each, repository).stream())
                .filter(fix -> !presence.isThere(fix.commit().id()))
                .toList();
    }

    /** What stands on top of the branch in the push's newest tag. Later revisions undo, or begin anew. */
    private static Collection<LostFix> picked(Push push, RepositoryName repository) {
        Map<CommitId, LostFix> picked = new LinkedHashMap<>();
        for (TaggedRevision revision : push.revisionsOf(repository)) {
            TagStep step = revision.step();
            switch (step.origin()) {
                case HEAD -> picked.clear();
                case PICKS ->
                    step.taken()
                            .forEach(taken -> picked.put(
                                    taken.id(),
                                    new LostFix(
                                            repository, taken, step.revision().tagName())));
                case REVERTS -> step.taken().forEach(taken -> picked.remove(taken.id()));
                case NAMED, AGAIN -> {}
            }
        }
        return new ArrayList<>(picked.values());
    }

    /** {@code 3f2a… "Fix the login" of 2016.10.06-1}. */
    public String told() {
        return repository + " " + commit.id().abbreviated() + " \"" + commit.subject() + "\" of " + tag;
    }
}
