package org.pushduty.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/**
 * Puts commits into the order in which the branch has them: the one of {@code git rev-list --topo-order --reverse}.
 * Commits that are not on the branch come after those that are, in the order asked for, but never before one of their
 * own ancestors.
 */
final class BranchOrder {
    private final Repository repository;
    private final Optional<ObjectId> head;

    BranchOrder(Repository repository, Optional<ObjectId> head) {
        this.repository = repository;
        this.head = head;
    }

    List<RevCommit> sorted(Collection<RevCommit> asked) throws IOException {
        if (asked.size() < 2) {
            return List.copyOf(asked);
        }
        var open = new LinkedHashSet<>(asked);
        var sorted = new ArrayList<RevCommit>();
        if (head.isPresent()) {
            sorted.addAll(onBranch(open, head.get()));
            Collections.reverse(sorted);
        }
        open.removeAll(sorted);
        sorted.addAll(byAncestry(open));
        return sorted;
    }

    private List<RevCommit> onBranch(Set<RevCommit> asked, ObjectId tip) throws IOException {
        Optional<RevCommit> floor = floor(asked);
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            walk.sort(RevSort.TOPO_KEEP_BRANCH_TOGETHER);
            walk.markStart(walk.parseCommit(tip));
            if (floor.isPresent()) {
                for (RevCommit parent : walk.parseCommit(floor.get()).getParents()) {
                    walk.markUninteresting(walk.parseCommit(parent));
                }
            }
            var newestFirst = new ArrayList<RevCommit>();
            for (RevCommit commit : walk) {
                // This walk keeps no bodies, so the commits handed out are those that came in.
                asked.stream().filter(commit::equals).forEach(newestFirst::add);
                if (newestFirst.size() == asked.size()) {
                    break;
                }
            }
            return newestFirst;
        }
    }

    /** A commit that all of them are or descend from; what lies below it need not be walked. */
    private Optional<RevCommit> floor(Set<RevCommit> asked) throws IOException {
        Optional<RevCommit> floor = Optional.empty();
        for (RevCommit commit : asked) {
            floor = floor.isPresent() ? mergeBase(floor.get(), commit) : Optional.of(commit);
            if (floor.isEmpty()) {
                return floor;
            }
        }
        return floor;
    }

    private Optional<RevCommit> mergeBase(ObjectId one, ObjectId other) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(one));
            walk.markStart(walk.parseCommit(other));
            return Optional.ofNullable(walk.next());
        }
    }

    private List<RevCommit> byAncestry(Set<RevCommit> asked) throws IOException {
        var open = new ArrayList<>(asked);
        var sorted = new ArrayList<RevCommit>();
        while (!open.isEmpty()) {
            RevCommit next = firstWithoutAncestor(open);
            sorted.add(next);
            open.remove(next);
        }
        return sorted;
    }

    private RevCommit firstWithoutAncestor(List<RevCommit> open) throws IOException {
        for (RevCommit candidate : open) {
            if (!hasAncestor(candidate, open)) {
                return candidate;
            }
        }
        throw new IllegalStateException("commits that are each other's ancestors");
    }

    private boolean hasAncestor(RevCommit commit, List<RevCommit> others) throws IOException {
        for (RevCommit other : others) {
            try (RevWalk walk = new RevWalk(repository)) {
                if (!other.equals(commit) && walk.isMergedInto(walk.parseCommit(other), walk.parseCommit(commit))) {
                    return true;
                }
            }
        }
        return false;
    }
}
