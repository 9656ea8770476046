package org.pushduty.core.port;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.port.git.PickOutcome;
import org.pushduty.core.port.git.PickPlan;
import org.pushduty.core.port.git.PickRequest;
import org.pushduty.core.train.CommitId;

/** Picks and reverts of the fake repository. */
final class FakePicks {
    private static final int MOST_MISSING = 5;
    private static final int MOST_BROUGHT = 30;

    private final FakeHistory history;
    private final PickRequest request;
    private final Set<CommitId> branch;

    /** @param branch all commits of the branch: they come before those that are not on it */
    FakePicks(FakeHistory history, PickRequest request, Set<CommitId> branch) {
        this.history = history;
        this.request = request;
        this.branch = branch;
    }

    PickOutcome build() {
        PickOutcome outcome = apply(request.commits());
        if (outcome instanceof PickOutcome.Conflict conflict && isPick()) {
            return new PickOutcome.Conflict(conflict.commit(), conflict.files(), missing());
        }
        return outcome;
    }

    private boolean isPick() {
        return request.kind() == PickRequest.Kind.PICK;
    }

    private PickOutcome apply(List<CommitId> asked) {
        CommitId tip = request.base();
        var applied = new ArrayList<Commit>();
        var already = new ArrayList<Commit>();
        for (FakeCommit commit : inOrder(asked)) {
            if (isPick() && history.holds(request.base(), commit)) {
                already.add(commit.shown());
                continue;
            }
            if (commit.isMerge() && !request.mainline()) {
                return new PickOutcome.IsMerge(commit.shown(), history.brought(commit, MOST_BROUGHT));
            }
            Map<String, String> ours = history.get(tip).files();
            FakeMerge merge = merge(commit, ours);
            if (!merge.conflicts().isEmpty()) {
                return new PickOutcome.Conflict(commit.shown(), merge.conflicts(), List.of());
            }
            if (merge.files().equals(ours)) {
                already.add(commit.shown());
                continue;
            }
            tip = commitOnto(tip, commit, merge.files());
            applied.add(commit.shown());
        }
        if (applied.isEmpty()) {
            return new PickOutcome.NothingToDo(already);
        }
        return new PickOutcome.Built(tip, applied, already, isReordered(asked, applied));
    }

    private List<FakeCommit> inOrder(List<CommitId> asked) {
        List<FakeCommit> order = new ArrayList<>(asked.stream()
                .distinct()
                .map(history::get)
                .sorted(Comparator.comparing((FakeCommit commit) -> !branch.contains(commit.id()))
                        .thenComparing(FakeCommit::number))
                .toList());
        if (!isPick()) {
            Collections.reverse(order);
        }
        return order;
    }

    /** Picks one after the other, each onto what the ones before it made. */
    PickPlan tryOut() {
        CommitId tip = request.base();
        var applied = new ArrayList<Commit>();
        var already = new ArrayList<Commit>();
        var conflicts = new ArrayList<PickPlan.Conflict>();
        var merges = new ArrayList<Commit>();
        List<FakeCommit> order = inOrder(request.commits());
        for (FakeCommit commit : order) {
            PickOutcome outcome = onto(tip, commit).apply(List.of(commit.id()));
            if (outcome instanceof PickOutcome.Built built) {
                tip = built.tip();
                applied.add(commit.shown());
            } else if (outcome instanceof PickOutcome.Conflict conflict) {
                conflicts.add(new PickPlan.Conflict(commit.shown(), conflict.files()));
            } else {
                (outcome instanceof PickOutcome.IsMerge ? merges : already).add(commit.shown());
            }
        }
        List<Commit> elsewhere = order.stream()
                .filter(commit -> !branch.contains(commit.id()))
                .map(FakeCommit::shown)
                .toList();
        return new PickPlan(tip, applied, already, conflicts, merges, elsewhere);
    }

    private FakePicks onto(CommitId tip, FakeCommit commit) {
        var one = new PickRequest(
                request.kind(), tip, List.of(commit.id()), request.mainline(), request.committer(), request.at());
        return new FakePicks(history, one, branch);
    }

    private static boolean isReordered(List<CommitId> asked, List<Commit> applied) {
        List<CommitId> ids = applied.stream().map(Commit::id).toList();
        return !asked.stream().distinct().filter(ids::contains).toList().equals(ids);
    }

    private FakeMerge merge(FakeCommit commit, Map<String, String> ours) {
        Map<String, String> before = history.before(commit);
        return isPick() ? FakeMerge.of(before, ours, commit.files()) : FakeMerge.of(commit.files(), ours, before);
    }

    private CommitId commitOnto(CommitId tip, FakeCommit commit, Map<String, String> files) {
        Commit shown = commit.shown();
        List<CommitId> parents = List.of(tip);
        if (isPick()) {
            String message = commit.message().stripTrailing() + "\n\n(cherry picked from commit " + shown.id() + ")\n";
            return history.add(message, shown.author(), shown.authored(), parents, files);
        }
        String message = "Revert \"" + shown.subject() + "\"\n\nThis reverts commit " + shown.id() + ".\n";
        return history.add(message, request.committer().name(), request.at(), parents, files);
    }

    private List<Commit> missing() {
        var asked = new ArrayList<>(request.commits());
        var added = new ArrayList<FakeCommit>();
        while (apply(asked) instanceof PickOutcome.Conflict conflict) {
            Optional<FakeCommit> nearest = nearest(conflict, asked);
            if (nearest.isEmpty() || added.size() == MOST_MISSING) {
                return List.of();
            }
            added.add(nearest.orElseThrow());
            asked.add(nearest.orElseThrow().id());
        }
        return added.stream()
                .sorted(Comparator.comparingInt(FakeCommit::number))
                .map(FakeCommit::shown)
                .toList();
    }

    private Optional<FakeCommit> nearest(PickOutcome.Conflict conflict, List<CommitId> asked) {
        Set<String> files = Set.copyOf(conflict.files());
        return history.between(request.base(), conflict.commit().id())
                .filter(commit -> !commit.isMerge() && !asked.contains(commit.id()))
                .filter(commit -> history.patch(commit).keySet().stream().anyMatch(files::contains))
                .findFirst();
    }
}
