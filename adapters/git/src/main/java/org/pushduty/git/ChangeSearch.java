package org.pushduty.git;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern REVERT = Pattern.compile("This reverts commit ([0-9a-f]{40})");

    /** Patches are compared with so many of the newest commits that the other history has on its own. */
    private static final int COMPARED = 2_000;

    private final Repository repository;

    ChangeSearch(Repository repository) {
        this.repository = repository;
    }

    /** Whether {@code tip} has the commit itself as an ancestor, not taken out since. */
    boolean holds(ObjectId tip, ObjectId commit) throws IOException {
        return isAncestor(tip, commit) && search(tip, commit, true);
    }

    boolean has(ObjectId tip, ObjectId commit) throws IOException {
        return search(tip, commit, isAncestor(tip, commit)) || makesNoDifference(tip, commit);
    }

    /** Whether picking the commit onto {@code tip} goes through and leaves everything as it is. */
    private boolean makesNoDifference(ObjectId tip, ObjectId commit) throws IOException {
        try (RevWalk walk = new RevWalk(repository);
                Scratch scratch = new Scratch(repository)) {
            ObjectId ours = walk.parseCommit(tip).getTree();
            RevCommit change = walk.parseCommit(commit);
            ObjectId before = Picks.before(walk, change);
            if (before.equals(change.getTree())) {
                return false;
            }
            MergedTree merged = new TreeMerge(repository, scratch).merge(before, ours, change.getTree());
            return merged instanceof MergedTree.Clean clean && clean.tree().equals(ours);
        }
    }

    private boolean isAncestor(ObjectId tip, ObjectId commit) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.isMergedInto(walk.parseCommit(commit), walk.parseCommit(tip));
        }
    }

    private boolean search(ObjectId tip, ObjectId commit, boolean isAncestor) throws IOException {
        var takenOut = new HashSet<String>();
        int compared = 0;
        try (RevWalk walk = new RevWalk(repository);
                Likeness likeness = new Likeness(repository, walk.parseCommit(commit))) {
            walk.markStart(walk.parseCommit(tip));
            walk.markUninteresting(walk.parseCommit(commit));
            for (RevCommit later : walk) {
                // Newest first: a revert that was itself reverted has no say, and what it took out is back.
                if (takenOut.contains(later.name())) {
                    continue;
                }
                boolean compares = !isAncestor && compared++ < COMPARED;
                if (likeness.saysSo(later) || (compares && likeness.isSamePatch(later))) {
                    return !takenOut.contains(commit.name());
                }
                noteReverts(later.getFullMessage(), takenOut);
                later.disposeBody();
            }
        }
        return isAncestor && !takenOut.contains(commit.name());
    }

    private static void noteReverts(String message, Set<String> takenOut) {
        Matcher revert = REVERT.matcher(message);
        while (revert.find()) {
            takenOut.add(revert.group(1));
        }
    }

    /** Compares commits with one; what it compares is worked out when it is first needed. */
    private static final class Likeness implements AutoCloseable {
        private final PatchIds patches;
        private final RevCommit one;
        private Optional<Set<String>> paths = Optional.empty();
        private Optional<String> id = Optional.empty();

        Likeness(Repository repository, RevCommit one) {
            patches = new PatchIds(repository);
            this.one = one;
        }

        boolean saysSo(RevCommit other) {
            return other.getFullMessage().contains("(cherry picked from commit " + one.name() + ")");
        }

        boolean isSamePatch(RevCommit other) throws IOException {
            if (one.getParentCount() > 1 || other.getParentCount() > 1) {
                return false;
            }
            if (paths.isEmpty()) {
                paths = Optional.of(patches.paths(one));
            }
            if (!patches.paths(other).equals(paths.get())) {
                return false;
            }
            if (id.isEmpty()) {
                id = Optional.of(patches.id(one));
            }
            return patches.id(other).equals(id.get());
        }

        @Override
        public void close() {
            patches.close();
        }
    }
}
