package org.pushduty.core.command;

import static org.pushduty.core.grammar.Parameter.Type.COMMIT;
import static org.pushduty.core.grammar.Parameter.Type.DATE;
import static org.pushduty.core.grammar.Parameter.Type.REPOSITORY;
import static org.pushduty.core.grammar.Parameter.Type.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.desk.Sources;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Option;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.ExistingTags;
import org.pushduty.core.push.LostFix;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.PushChoice;
import org.pushduty.core.push.Signature;
import org.pushduty.core.push.TagDecision;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.text.CommitNames;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Train;

/** {@code !tag}: tags the repositories of the train with the date of the push. */
final class TagCommand implements Command {
    private final Signature tagger;

    TagCommand(Signature tagger) {
        this.tagger = tagger;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.writing(
                        CommandSpec.Group.SHIP,
                        "tag",
                        Right.HERO,
                        "Tags every repository of the train (or those named) at its branch's head, with the date of"
                                + " the push. Said again after new commits, it makes the next -N.",
                        Parameter.optional("DATE", DATE, "the day the push ships; the next push day if left out"),
                        Parameter.any("REPO", REPOSITORY, "only these repositories"))
                .with(
                        Option.of("at", "COMMIT", COMMIT, "tag this commit of the one repository named"),
                        Option.flag("again", "the next -N on the same commit, to set a deployment off once more"),
                        Option.of(
                                Deciders.DESPITE,
                                "\"REASON\"",
                                TEXT,
                                "for a push out of turn or on hold, or one that lacks what was picked before: why"))
                .example("!tag 2016.10.06 addons-server");
    }

    @Override
    public String busyLine(Request request) {
        int count = repositories(request).size();
        return request.isPreview() ? "" : "tagging " + count + (count == 1 ? " repository…" : " repositories…");
    }

    @Override
    public Answer run(Request request) {
        Arguments arguments = request.arguments();
        List<RepositoryName> repositories = repositories(request);
        if (arguments.has("at") && repositories.size() != 1) {
            return Answer.refused("--at names a commit of one repository: say which, !tag REPO --at COMMIT.");
        }
        if (arguments.has("at") && arguments.has("again")) {
            return Answer.refused(
                    "--at and --again exclude each other: the one names a commit, the other repeats one.");
        }
        PushChoice choice = choice(request);
        if (choice instanceof PushChoice.Refused refused) {
            return Answer.refused(refused.reason() + " Nothing was tagged.");
        }
        return tag(request, choice, repositories);
    }

    /** A push that has gone out gets no new head, but a commit resolved by hand for its hot-fix, or its tag again. */
    private static PushChoice choice(Request request) {
        Arguments arguments = request.arguments();
        PushChoice.Chooser chooser = new PushChoice.Chooser(request.train(), request.state(), request.now());
        String date = arguments.text("DATE");
        String despite = arguments.option(Deciders.DESPITE).orElse("");
        return arguments.has("at") || arguments.has("again")
                ? chooser.chooseOpenOrPushed(date, despite)
                : chooser.choose(date, despite);
    }

    private static List<RepositoryName> repositories(Request request) {
        List<RepositoryName> named = request.arguments().repositories("REPO");
        return named.isEmpty()
                ? request.train().repositoryNames()
                : named.stream().distinct().toList();
    }

    private Answer tag(Request request, PushChoice choice, List<RepositoryName> repositories) {
        PushName push = choice instanceof PushChoice.Known known
                ? known.push().name()
                : ((PushChoice.Fresh) choice).opening().push();
        Sources.Gathered<Finding> found =
                request.desk().sources().gather(repositories, source -> Finding.of(request, source, push));
        TagWork work = new TagWork(request, push, tagger);
        boolean isFinishing = isFinishing(request, push, found);
        for (RepositoryName name : repositories) {
            if (found.results().containsKey(name)) {
                work.add(name, found.results().get(name), isFinishing);
            } else {
                work.failed(name, String.valueOf(found.failures().get(name)));
            }
        }
        return work.isEmpty() ? nothingToDo(request, choice, work) : carryOut(request, choice, push, work);
    }

    /** What was tagged by hand is noted, so that {@code !pushed} knows of it. */
    private static Answer nothingToDo(Request request, PushChoice choice, TagWork work) {
        if (!request.isPreview() && !work.found().isEmpty()) {
            List<Event> found = found(choice, work);
            Push tagged = request.after(found).push(work.push()).orElseThrow();
            request.desk().write(request.actor(), found, request.desk().staleSignOffs(tagged));
        }
        return work.nothingToDo();
    }

    private static List<Event> found(PushChoice choice, TagWork work) {
        List<Event> events = new ArrayList<>();
        if (choice instanceof PushChoice.Fresh fresh) {
            events.add(fresh.opening());
        }
        events.addAll(work.found());
        return events;
    }

    /** After a batch that got half-way the same command ends it, and takes no newer commits into what is tagged. */
    private static boolean isFinishing(Request request, PushName push, Sources.Gathered<Finding> found) {
        List<RepositoryName> all = request.train().repositoryNames();
        boolean isAll = request.arguments().all("REPO").isEmpty();
        long tagged = all.stream()
                .filter(name -> isTagged(request, push, name, found))
                .count();
        return isAll
                && tagged > 0
                && tagged < all.size()
                && !request.arguments().has("again");
    }

    /** What the remote says; where it cannot be reached, what was tagged here counts. */
    private static boolean isTagged(
            Request request, PushName push, RepositoryName name, Sources.Gathered<Finding> found) {
        return found.results().containsKey(name)
                ? found.results().get(name).existing().newest().isPresent()
                : request.state()
                        .push(push)
                        .flatMap(known -> known.newest(name))
                        .isPresent();
    }

    private static Answer carryOut(Request request, PushChoice choice, PushName push, TagWork work) {
        HoldGate holds = HoldGate.beforeTags(request, opened(choice), work.repositories());
        LossGate losses = new LossGate(request, opened(choice), work.lost());
        String effect = "This tags " + work.told() + "." + holds.remark() + losses.remark() + request.deploymentOnTag();
        Optional<Answer> refusal = Stream.of(holds.refusal(effect), losses.refusal())
                .flatMap(Optional::stream)
                .reduce(Answer::and);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (request.isPreview()) {
            return request.preview(effect, work.remarks());
        }
        if (request.mustAsk(effect, request.train().production().deploysOnTag())) {
            return Answer.ask(effect).with(Choices.hold(request.train()));
        }
        GoingOn goingOn = holds.goingOn().and(losses.briefs());
        List<Event> events = found(choice, work);
        events.addAll(goingOn.events());
        events.add(new Event.TaggingPlanned(push, work.steps(), work.remarks()));
        request.desk().write(request.actor(), events, goingOn.lines());
        return TaggingAnswer.after(request);
    }

    private static Push opened(PushChoice choice) {
        if (choice instanceof PushChoice.Known known) {
            return known.push();
        }
        Event.PushOpened opening = ((PushChoice.Fresh) choice).opening();
        return Push.opened(opening.push(), opening.date(), opening.hero());
    }

    /**
     * What a repository looks like before it is tagged.
     *
     * @param lost what the new tag would lack
     */
    record Finding(ExistingTags existing, TagDecision decision, int newer, List<LostFix> lost) {
        Finding {
            lost = List.copyOf(lost);
        }

        static Finding of(Request request, SourceRepository source, PushName push) {
            source.refresh();
            ExistingTags existing = ExistingTags.of(push, source.tags());
            TagDecision decision = decision(request.train(), source, existing, request.arguments());
            return new Finding(existing, decision, newer(source, existing), lost(request, source, push, decision));
        }

        private static List<LostFix> lost(
                Request request, SourceRepository source, PushName push, TagDecision decision) {
            return decision instanceof TagDecision.Make make && make.origin() != TagStep.Origin.AGAIN
                    ? LostFix.of(
                            request.state(), push, source.name(), change -> source.hasChangeOf(make.commit(), change))
                    : List.of();
        }

        private static TagDecision decision(
                Train train, SourceRepository source, ExistingTags existing, Arguments arguments) {
            if (arguments.has("again")) {
                return TagDecision.again(existing);
            }
            if (arguments.has("at")) {
                CommitNames.Named named = new CommitNames(train, source)
                        .all(List.of(arguments.option("at").orElse("")));
                return named.isGood()
                        ? TagDecision.at(existing, named.commits().get(0))
                        : new TagDecision.Refuse(named.problem());
            }
            return source.head()
                    .map(head -> TagDecision.atHead(existing, head, source.branch(), source::contains))
                    .orElseGet(() -> new TagDecision.Refuse("the remote has no branch " + source.branch()));
        }

        private static int newer(SourceRepository source, ExistingTags existing) {
            return existing.newest()
                    .flatMap(tag -> source.head().map(head -> commits(source, tag.commit(), head)))
                    .orElse(0);
        }

        private static int commits(SourceRepository source, CommitId from, CommitId to) {
            return from.equals(to) ? 0 : source.range(from, to).commits();
        }
    }
}
