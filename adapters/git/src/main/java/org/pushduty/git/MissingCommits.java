package org.pushduty.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Looks for a few earlier commits with which picks in conflict would apply. Greedy: it takes the nearest earlier commit
 * that touches a file in conflict, tries again, and goes on from the conflict that is left.
 */
final class MissingCommits {
    private static final int MOST = 5;

    /** Each try builds the picks anew, so a hopeless search ends here. */
    private static final int TRIES = 12;

    private final Repository repository;
    private final ObjectId base;
    private final Trial trial;

    MissingCommits(Repository repository, ObjectId base, Trial trial) {
        this.repository = repository;
        this.base = base;
        this.trial = trial;
    }

    /** Tries commits, in the branch's order. */
    interface Trial {
        Picks.Attempt with(List<RevCommit> commits) throws IOException;
    }

    /** The commits that would help, in no order; empty where none are found. */
    List<RevCommit> toHelp(List<RevCommit> asked, Picks.Attempt.Stopped first) throws IOException {
        var helpers = new ArrayList<RevCommit>();
        var passedOver = new HashSet<RevCommit>(asked);
        Picks.Attempt attempt = first;
        for (int tries = 0; tries < TRIES && attempt instanceof Picks.Attempt.Stopped stopped; tries++) {
            Optional<RevCommit> nearest = nearest(stopped, passedOver);
            if (nearest.isEmpty()) {
                return List.of();
            }
            passedOver.add(nearest.get());
            if (trial.with(List.of(nearest.get())) instanceof Picks.Attempt.Done done
                    && done.applied().isEmpty()) {
                continue;
            }
            if (helpers.size() == MOST) {
                return List.of();
            }
            helpers.add(nearest.get());
            attempt = trial.with(joined(asked, helpers));
        }
        return attempt instanceof Picks.Attempt.Done ? needed(asked, helpers) : List.of();
    }

    /** Leaves out those without which it applies all the same. */
    private List<RevCommit> needed(List<RevCommit> asked, List<RevCommit> helpers) throws IOException {
        var needed = new ArrayList<>(helpers);
        for (RevCommit helper : helpers) {
            var without = new ArrayList<>(needed);
            without.remove(helper);
            if (trial.with(joined(asked, without)) instanceof Picks.Attempt.Done) {
                needed.remove(helper);
            }
        }
        return needed;
    }

    private static List<RevCommit> joined(List<RevCommit> asked, List<RevCommit> helpers) {
        var joined = new ArrayList<>(asked);
        joined.addAll(helpers);
        return joined;
    }

    private Optional<RevCommit> nearest(Picks.Attempt.Stopped stopped, Set<RevCommit> passedOver) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            // Commits come as they are walked over, so the walk ends at the first that will do.
            walk.setRewriteParents(false);
            walk.setRevFilter(RevFilter.NO_MERGES);
            walk.setTreeFilter(
                    AndTreeFilter.create(PathFilterGroup.createFromStrings(stopped.files()), TreeFilter.ANY_DIFF));
            walk.markStart(walk.parseCommit(stopped.commit()));
            walk.markUninteresting(walk.parseCommit(base));
            for (RevCommit earlier : walk) {
                if (!passedOver.contains(earlier)) {
                    return Optional.of(earlier);
                }
            }
            return Optional.empty();
        }
    }
}
