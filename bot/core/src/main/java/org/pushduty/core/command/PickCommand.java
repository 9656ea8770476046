package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;
import static org.pushduty.core.grammar.Parameter.Type.DATE;
import static org.pushduty.core.grammar.Parameter.Type.REPOSITORY;
import static org.pushduty.core.grammar.Parameter.Type.TAG;
import static org.pushduty.core.grammar.Parameter.Type.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Option;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.git.PickOutcome;
import org.pushduty.core.port.git.PickRequest.Kind;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Signature;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.text.CommitNames;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.RepositoryName;

/** {@code !cherry-pick} and {@code !revert}: the next {@code -N} with commits put onto a tag, or taken out of it. */
final class PickCommand implements Command {
    private static final String REPO = "REPO";
    private static final String COMMIT = "COMMIT";

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
                                + " of what production runs. All of them, or none. Without commits: with the approved"
                                + " picks, in the branch's order, those that apply."
                        : "Makes the next -N with these commits taken out of the push's newest revision; after"
                                + " !pushed, of what production runs. All of them, or none.",
                isPick
                        ? Parameter.optional(REPO, REPOSITORY, "the repository; all of them for approved picks")
                        : Parameter.one(REPO, REPOSITORY, "the repository"),
                isPick
                        ? Parameter.any(COMMIT, Parameter.Type.COMMIT, "hashes, abbreviations or links, in any order")
                        : Parameter.some(COMMIT, Parameter.Type.COMMIT, "hashes, abbreviations or links"));
        return spec.alias(isPick ? new String[] {"cp"} : new String[] {})
                .with(
                        Option.of("onto", "TAG", TAG, "start from this tag instead"),
                        Option.of("for", "DATE", DATE, "the push that the new tag belongs to"),
                        Option.flag("mainline", "take a merge as one change against its first parent"),
                        Option.of(Deciders.DESPITE, "\"REASON\"", TEXT, "although it is on hold: why"))
                .example(isPick ? "!cherry-pick addons-server 3f2a9c1" : "!revert addons-server 3f2a9c1");
    }

    @Override
    public String busyLine(Request request) {
        String where = request.arguments().all(REPO).isEmpty()
                ? "what is approved"
                : "in " + request.arguments().text(REPO);
        return request.isPreview() ? "" : (kind == Kind.PICK ? "cherry-picking " : "reverting ") + where + "…";
    }

    @Override
    public Answer run(Request request) {
        List<String> commits = request.arguments().all(COMMIT);
        if (commits.isEmpty()) {
            return new ApprovedPicks(request, new PickSteps(request, kind, committer)).run();
        }
        List<RepositoryName> named = repositories(request);
        if (named.size() != 1) {
            return Answer.refused("\"" + commits.get(0) + "\" is no repository of this train; they are "
                    + request.train().repositoryNames().stream()
                            .map(RepositoryName::text)
                            .collect(joining(", "))
                    + "." + meant(request, commits.get(0)) + " Usage: " + spec().usage());
        }
        SourceRepository source = request.desk().sources().of(named.get(0));
        source.refresh();
        CommitNames.Named found = new CommitNames(request.train(), source).all(commits);
        if (!found.isGood()) {
            return Answer.refused(found.problem() + ". Nothing was changed.");
        }
        PickBase.Search search = PickBase.find(request, source);
        return search.found().isEmpty()
                ? Answer.refused(search.problem() + ". Nothing was changed.")
                : build(request, source, found.commits(), search.found().get(0));
    }

    /** Where a train has one repository only, nobody needs to name it. */
    private static List<RepositoryName> repositories(Request request) {
        List<RepositoryName> named = request.arguments().repositories(REPO);
        return named.isEmpty() ? request.train().repositoryNames() : named;
    }

    private static String meant(Request request, String typed) {
        List<String> nearest = Nearest.to(
                typed,
                request.train().repositoryNames().stream()
                        .map(RepositoryName::text)
                        .toList());
        return nearest.isEmpty() ? "" : " Did you mean " + nearest.get(0) + "?";
    }

    private Answer build(Request request, SourceRepository source, List<CommitId> commits, PickBase base) {
        PickSteps steps = new PickSteps(request, kind, committer);
        PickOutcome outcome = source.build(steps.asked(base, commits));
        if (outcome instanceof PickOutcome.Built built) {
            return tag(request, source, base, built);
        }
        return new PickRefusal(kind, source, base).of(outcome);
    }

    private Answer tag(Request request, SourceRepository source, PickBase base, PickOutcome.Built built) {
        PickSteps steps = new PickSteps(request, kind, committer);
        List<String> remarks = new ArrayList<>();
        if (built.reordered()) {
            remarks.add("put into the order of " + source.branch() + ": " + CommitNames.shown(built.applied()));
        }
        remarks.addAll(steps.remarks(source, base, built.applied(), built.already()));
        HoldGate holds = HoldGate.beforePicks(
                request, request.state().push(base.push()).orElseThrow(), spec().name(), List.of(source.name()));
        String effect = "This makes " + steps.told(source, base, built.applied()) + "." + holds.remark()
                + request.deploymentOnTag();
        Optional<Answer> refusal = holds.refusal(effect);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (request.isPreview()) {
            return request.preview(effect, remarks);
        }
        if (request.mustAsk(effect, request.train().production().deploysOnTag())) {
            return Answer.ask(effect);
        }
        TagStep step = steps.step(source, base, built.tip(), built.applied());
        List<Event> events = new ArrayList<>(holds.goingOn().events());
        events.add(new Event.TaggingPlanned(base.push(), List.of(step), remarks));
        request.desk().write(request.actor(), events, holds.goingOn().lines());
        return TaggingAnswer.after(request);
    }
}
