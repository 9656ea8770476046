package org.pushduty.core.command;

import static org.pushduty.core.grammar.Parameter.Type.COMMIT;
import static org.pushduty.core.grammar.Parameter.Type.DATE;
import static org.pushduty.core.grammar.Parameter.Type.REPOSITORY;
import static org.pushduty.core.grammar.Parameter.Type.TAG;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Option;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.port.git.PickOutcome;
import org.pushduty.core.port.git.PickRequest;
import org.pushduty.core.port.git.PickRequest.Kind;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Signature;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.push.TakenCommit;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.RepositoryName;

/** {@code !cherry-pick} and {@code !revert}: the next {@code -N} with commits put onto a tag, or taken out of it. */
final class PickCommand implements Command {
    private final Kind kind;
    private final Signature committer;

    PickCommand(Kind kind, Signature committer) {
        this.kind = kind;
        this.committer = committer;
    }

    @Override
    public CommandSpec spec() {
        boolean isPick = kind == Kind.PICK;
        CommandSpec spec = CommandSpec.writing(
                CommandSpec.Group.SHIP,
                isPick ? "cherry-pick" : "revert",
                Right.HERO,
                isPick
                        ? "Makes the next -N with these commits on top of the push's newest revision; after !pushed,"
                                + " of what production runs. All of them, or none."
                        : "Makes the next -N with these commits taken out of the push's newest revision; after"
                                + " !pushed, of what production runs. All of them, or none.",
                Parameter.one("REPO", REPOSITORY, "the repository"),
                Parameter.some("COMMIT", COMMIT, "hashes, abbreviations or links, in any order"));
        return spec.alias(isPick ? new String[] {"cp"} : new String[] {})
                .with(
                        Option.of("onto", "TAG", TAG, "start from this tag instead"),
                        Option.of("for", "DATE", DATE, "the push that the new tag belongs to"),
                        Option.flag("mainline", "take a merge as one change against its first parent"))
                .example(isPick ? "!cherry-pick addons-server 3f2a9c1" : "!revert addons-server 3f2a9c1");
    }

    @Override
    public String busyLine(Request request) {
        return request.isPreview()
                ? ""
                : (kind == Kind.PICK ? "cherry-picking in " : "reverting in ")
                        + request.arguments().text("REPO") + "…";
    }

    @Override
    public Answer run(Request request) {
        RepositoryName name = request.arguments().repositories("REPO").get(0);
        SourceRepository source = request.desk().sources().of(name);
        source.refresh();
        CommitNames.Named named =
                new CommitNames(request.train(), source).all(request.arguments().all("COMMIT"));
        if (!named.isGood()) {
            return Answer.refused(named.problem() + ". Nothing was changed.");
        }
        PickBase.Search search = PickBase.find(request, source);
        return search.found().isEmpty()
                ? Answer.refused(search.problem() + ". Nothing was changed.")
                : build(request, source, named.commits(), search.found().get(0));
    }

    private Answer build(Request request, SourceRepository source, List<CommitId> commits, PickBase base) {
        PickOutcome outcome = source.build(new PickRequest(
                kind,
                base.commit(),
                commits,
                request.arguments().has("mainline"),
                committer,
                request.now().truncatedTo(ChronoUnit.SECONDS)));
        if (outcome instanceof PickOutcome.Built built) {
            return tag(request, source, base, built);
        }
        return new PickRefusal(kind, source, base).of(outcome);
    }

    private Answer tag(Request request, SourceRepository source, PickBase base, PickOutcome.Built built) {
        List<String> remarks = new ArrayList<>();
        if (built.reordered()) {
            remarks.add("put into the order of " + source.branch() + ": " + CommitNames.shown(built.applied()));
        }
        if (!built.already().isEmpty()) {
            remarks.add("already " + (kind == Kind.PICK ? "in " : "out of ") + base.tag() + ": "
                    + CommitNames.shown(built.already()));
        }
        if (base.isHotFix()) {
            remarks.add("this is a hot-fix on what production runs; !pushed " + base.push() + " says that it is live");
        }
        remarks.addAll(lackedByNextPush(request, source, base, built.applied()));
        TagStep step = step(request, source, base, built);
        String effect = "This makes " + source.name() + " " + base.next() + " from " + base.tag()
                + (kind == Kind.PICK ? " plus " : " without ") + CommitNames.shown(built.applied()) + "."
                + request.deploymentOnTag();
        if (request.isPreview()) {
            return request.preview(effect, remarks);
        }
        if (request.mustAsk(effect, request.train().production().deploysOnTag())) {
            return Answer.ask(effect);
        }
        request.desk()
                .write(
                        request.actor(),
                        List.of(new Event.TaggingPlanned(base.push(), List.of(step), remarks)),
                        List.of());
        return TaggingAnswer.after(request);
    }

    private TagStep step(Request request, SourceRepository source, PickBase base, PickOutcome.Built built) {
        List<TakenCommit> taken = built.applied().stream()
                .map(commit -> new TakenCommit(commit.id(), commit.subject()))
                .toList();
        String message = base.next().tagName() + "\n\n" + base.tag() + (kind == Kind.PICK ? " with:" : " without:")
                + "\n" + lines(built.applied()) + "\nTagged for "
                + request.actor().name() + " ("
                + request.actor().account() + ").";
        return new TagStep(
                source.name(),
                base.next(),
                built.tip(),
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

    /** A fix picked now is lost next week where next week's tag was cut before it landed. */
    private List<String> lackedByNextPush(
            Request request, SourceRepository source, PickBase base, List<Commit> applied) {
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
