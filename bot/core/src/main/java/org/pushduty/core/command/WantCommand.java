package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Option;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.Paperwork;
import org.pushduty.core.push.Pick;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TakenCommit;
import org.pushduty.core.train.CommitId;

/** {@code !pick}: somebody wants a commit in the next revision. */
final class WantCommand implements Command {
    private static final String REPO = "REPO";
    private static final String COMMIT = "COMMIT";
    private static final String WHY = "WHY";

    @Override
    public CommandSpec spec() {
        return CommandSpec.writing(
                        CommandSpec.Group.SHIP,
                        "pick",
                        Right.PERSON,
                        "Asks for a commit, or those of a pull request, in the next -N of the push; after !pushed, in a"
                                + " hot-fix on what production runs.",
                        Parameter.one(REPO, Parameter.Type.REPOSITORY, "the repository"),
                        Parameter.one(COMMIT, Parameter.Type.COMMIT, "a hash, an abbreviation, a link or #PR"),
                        Parameter.optional(WHY, Parameter.Type.TEXT, "why it cannot wait"))
                .alias("want")
                .with(Option.of("for", "DATE", Parameter.Type.DATE, "the push that is to have it"))
                .example("!pick addons-server #4321 the login is broken without it");
    }

    @Override
    public Answer run(Request request) {
        SourceRepository source = request.desk()
                .sources()
                .of(request.arguments().repositories(REPO).get(0));
        source.refresh();
        CommitNames.Named named = new CommitNames(request.train(), source)
                .wanted(request.arguments().text(COMMIT));
        if (!named.isGood()) {
            return Answer.refused(named.problem() + ". Nothing was changed.");
        }
        PickTarget.Search search = PickTarget.find(request, source);
        return search.found().isEmpty()
                ? Answer.refused(search.problem() + ". Nothing was changed.")
                : want(request, source, named.commits(), search.found().get(0));
    }

    private static Answer want(Request request, SourceRepository source, List<CommitId> wanted, PickTarget target) {
        List<Commit> fresh = new ArrayList<>();
        List<String> already = new ArrayList<>();
        for (CommitId id : wanted) {
            Commit commit = source.commit(id).orElseThrow();
            if (commit.isMerge()) {
                return Answer.refused(CommitNames.shown(commit) + " is a merge: name the commits that it brought,"
                        + " or its pull request. Nothing was changed.");
            }
            already(source, target, commit).ifPresentOrElse(already::add, () -> fresh.add(commit));
        }
        return fresh.isEmpty()
                ? Answer.openly("already: " + String.join("; ", already))
                : store(request, source, target, fresh);
    }

    private static Optional<String> already(SourceRepository source, PickTarget target, Commit commit) {
        TakenCommit taken = new TakenCommit(commit.id(), commit.subject());
        Optional<String> onPaper = target.push().paper().picks().stream()
                .filter(pick -> pick.isOpen() && pick.isFor(source.name(), taken))
                .map(pick -> "pick " + pick.number() + " is " + CommitNames.shown(commit) + ", " + Picks.standing(pick))
                .findFirst();
        return onPaper.or(() -> target.base().stream()
                .filter(base -> source.hasChangeOf(base.commit(), commit.id()))
                .map(base -> CommitNames.shown(commit) + " is in " + base.tag() + " of " + source.name())
                .findFirst());
    }

    private static Answer store(Request request, SourceRepository source, PickTarget target, List<Commit> commits) {
        Push push = target.push();
        boolean isDecided =
                Deciders.aboutPicks(request, push).include(request.speaker().person());
        int first = request.state().nextNumber(Paperwork::picks);
        List<Event> events = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (Commit commit : commits) {
            int number = first + numbers.size();
            numbers.add(number);
            events.add(new PaperEvent.PickWanted(
                    push.name(),
                    number,
                    source.name(),
                    new TakenCommit(commit.id(), commit.subject()),
                    request.arguments().text(WHY),
                    ""));
        }
        if (isDecided) {
            events.add(new PaperEvent.PicksDecided(push.name(), numbers, Pick.Standing.APPROVED, ""));
        }
        Announcement line = announcement(request, source, target, commits, numbers);
        return request.isPreview()
                ? request.preview("This would say: " + line.text(), List.of())
                : request.done(events, List.of(line));
    }

    private static Announcement announcement(
            Request request, SourceRepository source, PickTarget target, List<Commit> commits, List<Integer> numbers) {
        Deciders deciders = Deciders.aboutPicks(request, target.push());
        String why = request.arguments().text(WHY);
        String these = numbers.stream().map(String::valueOf).collect(joining(" "));
        String line = "wants " + source.name() + " " + CommitNames.shown(commits) + " in "
                + target.push().name() + " (" + (numbers.size() == 1 ? "pick " : "picks ") + these + ")"
                + (why.isBlank() ? "" : ": " + why) + target.remark() + notOnBranch(source, commits);
        return deciders.include(request.speaker().person())
                ? Announcement.plain(line + " · approved: !cherry-pick takes it")
                : Announcement.plain(line + " · " + String.join(", ", deciders.names()) + ": !approve " + these
                                + " or !drop " + these)
                        .calling(deciders.names());
    }

    private static String notOnBranch(SourceRepository source, List<Commit> commits) {
        List<Commit> strangers = commits.stream()
                .filter(commit -> source.head()
                        .filter(head -> source.contains(head, commit.id()))
                        .isEmpty())
                .toList();
        return strangers.isEmpty()
                ? ""
                : " · not on " + source.branch() + ": "
                        + strangers.stream()
                                .map(commit -> commit.id().abbreviated())
                                .collect(joining(", "));
    }
}
