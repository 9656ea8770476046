package org.pushduty.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.port.git.PickPlan;
import org.pushduty.core.port.git.PickRequest;
import org.pushduty.core.train.CommitId;
import org.pushduty.git.PickLine.Step;

/** Applies commits, in the order given, to the base of a request. */
final class Picks {
    private final Repository repository;
    private final PickRequest request;

    Picks(Repository repository, PickRequest request) {
        this.repository = repository;
        this.request = request;
    }

    /** How far it got: all of it, or up to the first commit that is a merge or in conflict. */
    sealed interface Attempt {
        record Done(CommitId tip, List<Commit> applied, List<Commit> already) implements Attempt {}

        record Stopped(RevCommit commit, List<String> files) implements Attempt {}

        record Merge(RevCommit commit) implements Attempt {}
    }

    boolean isPick() {
        return request.kind() == PickRequest.Kind.PICK;
    }

    Attempt apply(List<RevCommit> order) throws IOException {
        try (PickLine line = new PickLine(repository, request)) {
            var applied = new ArrayList<Commit>();
            var already = new ArrayList<Commit>();
            for (RevCommit commit : order) {
                Step step = line.add(commit);
                if (step instanceof Step.IsMerge) {
                    return new Attempt.Merge(commit);
                }
                if (step instanceof Step.Conflicting conflicting) {
                    return new Attempt.Stopped(commit, conflicting.files());
                }
                (step instanceof Step.Applied ? applied : already).add(Commits.shown(commit));
            }
            return new Attempt.Done(line.tip(), applied, already);
        }
    }

    /** Goes on where {@link #apply} stops. */
    PickPlan tryOut(List<RevCommit> order, List<Commit> elsewhere) throws IOException {
        try (PickLine line = new PickLine(repository, request)) {
            var applied = new ArrayList<Commit>();
            var already = new ArrayList<Commit>();
            var conflicts = new ArrayList<PickPlan.Conflict>();
            var merges = new ArrayList<Commit>();
            for (RevCommit commit : order) {
                Step step = line.add(commit);
                Commit shown = Commits.shown(commit);
                if (step instanceof Step.Conflicting conflicting) {
                    conflicts.add(new PickPlan.Conflict(shown, conflicting.files()));
                } else if (step instanceof Step.IsMerge) {
                    merges.add(shown);
                } else {
                    (step instanceof Step.Applied ? applied : already).add(shown);
                }
            }
            return new PickPlan(line.tip(), applied, already, conflicts, merges, elsewhere);
        }
    }
}
