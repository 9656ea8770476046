package org.pushduty.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.port.git.PickOutcome;
import org.pushduty.core.port.git.PickPlan;
import org.pushduty.core.port.git.PickRequest;
import org.pushduty.core.train.CommitId;

/** Carries out a request for picks or reverts: puts its commits in order, applies them, and explains what stops it. */
final class PickBuilder {
    private static final int MOST_BROUGHT = 30;

    private final Repository repository;
    private final PickRequest request;
    private final Optional<ObjectId> head;
    private final Picks picks;
    private final BranchOrder order;

    PickBuilder(Repository repository, Optional<ObjectId> head, PickRequest request) {
        this.repository = repository;
        this.request = request;
        this.head = head;
        picks = new Picks(repository, request);
        order = new BranchOrder(repository, head);
    }

    PickOutcome build() throws IOException {
        List<RevCommit> asked = asked();
        Picks.Attempt attempt = inOrder(asked);
        if (attempt instanceof Picks.Attempt.Merge merge) {
            return new PickOutcome.IsMerge(
                    Commits.shown(merge.commit()), new History(repository).brought(merge.commit(), MOST_BROUGHT));
        }
        if (attempt instanceof Picks.Attempt.Stopped stopped) {
            return new PickOutcome.Conflict(Commits.shown(stopped.commit()), stopped.files(), missing(asked, stopped));
        }
        var done = (Picks.Attempt.Done) attempt;
        return done.applied().isEmpty()
                ? new PickOutcome.NothingToDo(done.already())
                : new PickOutcome.Built(done.tip(), done.applied(), done.already(), isReordered(done.applied()));
    }

    PickPlan tryOut() throws IOException {
        List<RevCommit> sorted = sorted(asked());
        return picks.tryOut(sorted, elsewhere(sorted));
    }

    private List<Commit> elsewhere(List<RevCommit> commits) throws IOException {
        var elsewhere = new ArrayList<Commit>();
        try (RevWalk walk = new RevWalk(repository)) {
            for (RevCommit commit : commits) {
                if (head.isEmpty() || !walk.isMergedInto(walk.parseCommit(commit), walk.parseCommit(head.get()))) {
                    elsewhere.add(Commits.shown(commit));
                }
            }
        }
        return elsewhere;
    }

    /** Each once, in the order asked for. */
    private List<RevCommit> asked() throws IOException {
        var asked = new LinkedHashSet<RevCommit>();
        try (RevWalk walk = new RevWalk(repository)) {
            for (CommitId id : request.commits()) {
                asked.add(walk.parseCommit(Commits.id(id)));
            }
        }
        return List.copyOf(asked);
    }

    private Picks.Attempt inOrder(List<RevCommit> commits) throws IOException {
        return picks.apply(sorted(commits));
    }

    private List<RevCommit> sorted(List<RevCommit> commits) throws IOException {
        List<RevCommit> sorted = new ArrayList<>(order.sorted(commits));
        if (!picks.isPick()) {
            Collections.reverse(sorted);
        }
        return sorted;
    }

    private boolean isReordered(List<Commit> applied) {
        List<CommitId> made = applied.stream().map(Commit::id).toList();
        List<CommitId> wanted =
                request.commits().stream().distinct().filter(made::contains).toList();
        return !wanted.equals(made);
    }

    private List<Commit> missing(List<RevCommit> asked, Picks.Attempt.Stopped stopped) throws IOException {
        if (!picks.isPick()) {
            return List.of();
        }
        var search = new MissingCommits(repository, Commits.id(request.base()), this::inOrder);
        return order.sorted(search.toHelp(asked, stopped)).stream()
                .map(Commits::shown)
                .toList();
    }
}
