package org.pushduty.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.AndRevFilter;
import org.eclipse.jgit.revwalk.filter.MaxCountRevFilter;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.port.git.CommitRange;
import org.pushduty.core.train.CommitId;

/** What the mirror tells of its commits. Each call walks for itself. */
final class History {
    private static final int SHOWN = 100;

    /** A request's number is looked for among so many commits: some years of a busy branch. */
    private static final int SEARCHED = 20_000;

    private final Repository repository;

    History(Repository repository) {
        this.repository = repository;
    }

    Optional<ObjectId> head(String branch) throws IOException {
        return Optional.ofNullable(repository.exactRef("refs/heads/" + branch)).map(Ref::getObjectId);
    }

    Optional<Commit> commit(CommitId id) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return Abbreviations.isCommit(walk.getObjectReader(), Commits.id(id))
                    ? Optional.of(Commits.shown(walk.parseCommit(Commits.id(id))))
                    : Optional.empty();
        }
    }

    boolean contains(CommitId later, CommitId earlier) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit tip = walk.parseCommit(Commits.id(later));
            return walk.isMergedInto(walk.parseCommit(Commits.id(earlier)), tip);
        }
    }

    CommitRange range(CommitId from, CommitId to) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(Commits.id(to)));
            walk.markUninteresting(walk.parseCommit(Commits.id(from)));
            walk.setRevFilter(RevFilter.NO_MERGES);
            var newest = new ArrayList<Commit>();
            var counts = new TreeMap<String, Integer>();
            int commits = 0;
            for (RevCommit commit : walk) {
                Commit shown = Commits.shown(commit);
                counts.merge(shown.author(), 1, Integer::sum);
                if (newest.size() < SHOWN) {
                    newest.add(shown);
                }
                commits++;
                commit.disposeBody();
            }
            return new CommitRange(commits, byCount(counts), newest);
        }
    }

    /** What the commit added to its first parent, merges left out, oldest first; itself where it is no merge. */
    List<Commit> brought(ObjectId merge, int limit) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(merge);
            if (commit.getParentCount() < 2) {
                return List.of(Commits.shown(commit));
            }
            walk.sort(RevSort.TOPO_KEEP_BRANCH_TOGETHER);
            walk.setRevFilter(AndRevFilter.create(RevFilter.NO_MERGES, MaxCountRevFilter.create(limit)));
            walk.markStart(commit);
            walk.markUninteresting(walk.parseCommit(commit.getParent(0)));
            var brought = new ArrayList<Commit>();
            walk.forEach(each -> brought.add(Commits.shown(each)));
            Collections.reverse(brought);
            return brought;
        }
    }

    private static List<String> byCount(Map<String, Integer> counts) {
        return counts.keySet().stream()
                .sorted(Comparator.comparing((String author) -> -counts.getOrDefault(author, 0)))
                .toList();
    }

    /** The newest commits of the branch of that head for which the claim holds, newest first. */
    List<Commit> newest(Optional<ObjectId> head, Predicate<RevCommit> claim, int limit) throws IOException {
        if (head.isEmpty()) {
            return List.of();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(head.get()));
            var found = new ArrayList<Commit>();
            int searched = 0;
            Optional<RevCommit> next = Optional.ofNullable(walk.next());
            while (next.isPresent() && found.size() < limit && searched++ < SEARCHED) {
                if (claim.test(next.get())) {
                    found.add(Commits.shown(next.get()));
                }
                next.get().disposeBody();
                next = Optional.ofNullable(walk.next());
            }
            return found;
        }
    }
}
