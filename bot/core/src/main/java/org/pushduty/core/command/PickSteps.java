package org.pushduty.core.command;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.port.git.PickRequest;
import org.pushduty.core.port.git.PickRequest.Kind;
import org.pushduty.core.push.Signature;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.push.TakenCommit;
import org.pushduty.core.train.CommitId;

/** Tags made of picks or reverts: how they are asked of a repository, planned, and told. */
record PickSteps(Request request, Kind kind, Signature committer) {

    PickRequest asked(PickBase base, List<CommitId> commits) {
        return new PickRequest(
                kind,
                base.commit(),
                commits,
                request.arguments().has("mainline"),
                committer,
                request.now().truncatedTo(ChronoUnit.SECONDS));
    }

    TagStep step(SourceRepository source, PickBase base, CommitId tip, List<Commit> applied) {
        List<TakenCommit> taken = applied.stream()
                .map(commit -> new TakenCommit(commit.id(), commit.subject()))
                .toList();
        String message = base.next().tagName() + "\n\n" + base.tag() + (kind == Kind.PICK ? " with:" : " without:")
                + "\n" + lines(applied) + "\nTagged for "
                + request.actor().name() + " ("
                + request.actor().account() + ").";
        return new TagStep(
                source.name(),
                base.next(),
                tip,
                kind == Kind.PICK ? TagStep.Origin.PICKS : TagStep.Origin.REVERTS,
                base.tag(),
                taken,
                message,
                committer,
                request.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private static String lines(List<Commit> commits) {
        StringBuilder lines = new StringBuilder();
        commits.forEach(
                commit -> lines.append("  ").append(CommitNames.shown(commit)).append('\n'));
        return lines.toString();
    }

    /** {@code addons-server 2016.10.06-1 from 2016.10.06 plus 3f2a… "Fix the login"}. */
    String told(SourceRepository source, PickBase base, List<Commit> applied) {
        return source.name() + " " + base.next() + " from " + base.tag() + (kind == Kind.PICK ? " plus " : " without ")
                + CommitNames.shown(applied);
    }

    List<String> remarks(SourceRepository source, PickBase base, List<Commit> applied, List<Commit> already) {
        List<String> remarks = new ArrayList<>();
        if (!already.isEmpty()) {
            remarks.add("already " + (kind == Kind.PICK ? "in " : "out of ") + base.tag() + ": "
                    + CommitNames.shown(already));
        }
        if (base.isHotFix()) {
            remarks.add("this is a hot-fix on what production runs; !pushed " + base.push() + " says that it is live");
        }
        remarks.addAll(lackedByNextPush(source, base, applied));
        return remarks;
    }

    /** A fix picked now is lost next week where next week's tag was cut before it landed. */
    private List<String> lackedByNextPush(SourceRepository source, PickBase base, List<Commit> applied) {
        if (kind == Kind.REVERT) {
            return List.of();
        }
        return request.state().pushes().stream()
                .filter(push -> push.isOpen() && !push.name().equals(base.push()))
                .flatMap(push -> push.newest(source.name()).stream())
                .flatMap(newest -> applied.stream()
                        .filter(commit -> !source.hasChangeOf(newest.step().commit(), commit.id()))
                        .map(commit -> newest.step().revision() + " is tagged already and lacks "
                                + CommitNames.shown(commit) + ": !cherry-pick " + source.name() + " "
                                + commit.id().abbreviated() + " --onto "
                                + newest.step().revision()))
                .toList();
    }
}
