package org.pushduty.git;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.pushduty.git.merge.MergedTree;
import org.pushduty.git.merge.TreeMerge;

/**
 * Tells whether a history has the change of a commit: the commit itself, one that says it was picked from it, or one of
 * the same patch-id, and no later commit that says it takes it out again; or, by whatever way it came, a tree in which
 * the change makes no difference any more.
 */
final class ChangeSearch {
    /** Patches are compared with so many of the newest commits that the other history has on its own. */
    private static final int COMPARED = 2_000;

    private final Repository repository;
    private final CommitFacts facts;

    ChangeSearch(Repository repository, CommitFacts facts) {
        this.repository = repository;
        this.facts = facts;
    }

    /** Whether {@code tip} has the commit itself as an ancestor, not taken out since. */
    boolean holds(ObjectId tip, ObjectId commit) throws IOException {
        try (RevWalk walk = walk()) {
            RevCommit sought = walk.parseCommit(commit);
            RevCommit newest = walk.parseCommit(tip);
            return walk.isMergedInto(sought, newest) && search(walk, newest, sought, true);
        }
    }

    boolean has(ObjectId tip, ObjectId commit) throws IOException {
        try (RevWalk walk = walk()) {
            RevCommit sought = walk.parseCommit(commit);
            RevCommit newest = walk.parseCommit(tip);
            // The trial comes first for its speed: one merge, where the search looks at each commit in between.
            return makesNoDifference(walk, newest, sought)
                    || search(walk, newest, sought, walk.isMergedInto(sought, newest));
        }
    }

    /** One walk for all that is asked of two commits: what it has read it need not read again. */
    private RevWalk walk() {
        var walk = new RevWalk(repository);
        walk.setRetainBody(false);
        return walk;
    }

    /** Whether picking the commit onto {@code tip} goes through and leaves everything as it is. */
    private boolean makesNoDifference(RevWalk walk, RevCommit tip, RevCommit commit) throws IOException {
        ObjectId before = PickLine.before(walk, commit);
        if (before.equals(commit.getTree())) {
            return false;
        }
        try (Scratch scratch = new Scratch(repository)) {
            MergedTree merged = new TreeMerge(repository, scratch).merge(before, tip.getTree(), commit.getTree());
            return merged instanceof MergedTree.Clean clean && clean.tree().equals(tip.getTree());
        }
    }

    private boolean search(RevWalk walk, RevCommit tip, RevCommit commit, boolean isAncestor) throws IOException {
        var takenOut = new HashSet<String>();
        int compared = 0;
        walk.reset();
        walk.markStart(tip);
        walk.markUninteresting(commit);
        try (PatchIds patches = new PatchIds(repository)) {
            var likeness = new Likeness(patches, commit);
            for (RevCommit later : walk) {
                // Newest first: a revert that was itself reverted has no say, and what it took out is back.
                if (takenOut.contains(later.name())) {
                    continue;
                }
                CommitFacts.Mentions said = facts.mentions(later, each -> message(walk, each));
                boolean compares = !isAncestor && compared++ < COMPARED;
                if (said.picked().contains(commit.name()) || (compares && likeness.isSamePatch(later))) {
                    return !takenOut.contains(commit.name());
                }
                takenOut.addAll(said.takenOut());
            }
        }
        return isAncestor && !takenOut.contains(commit.name());
    }

    private static String message(RevWalk walk, RevCommit commit) throws IOException {
        walk.parseBody(commit);
        String message = commit.getFullMessage();
        commit.disposeBody();
        return message;
    }

    /** Compares commits with one; what it compares is worked out when it is first needed. */
    private final class Likeness {
        private final PatchIds patches;
        private final RevCommit one;
        private Optional<String> id = Optional.empty();

        Likeness(PatchIds patches, RevCommit one) {
            this.patches = patches;
            this.one = one;
        }

        boolean isSamePatch(RevCommit other) throws IOException {
            if (one.getParentCount() > 1 || other.getParentCount() > 1) {
                return false;
            }
            if (facts.paths(other, patches) != facts.paths(one, patches)) {
                return false;
            }
            if (id.isEmpty()) {
                id = Optional.of(patches.id(one));
            }
            return patches.id(other).equals(id.get());
        }
    }
}
