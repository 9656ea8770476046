package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.desk.Sources;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.git.PickPlan;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Pick;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.PushChoice;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.RepositoryName;

/**
 * {@code !cherry-pick} without commits: every approved pick of one push that applies, one {@code -N} a repository,
 * after a try that says what does not.
 */
final class ApprovedPicks {
    private final Request request;
    private final PickSteps steps;

    /** What became of the picks of one repository. */
    private record Trial(SourceRepository source, PickBase base, PickPlan plan) {}

    ApprovedPicks(Request request, PickSteps steps) {
        this.request = request;
        this.steps = steps;
    }

    Answer run() {
        Optional<Push> push = push();
        if (push.isEmpty()) {
            return Answer.refused("no approved pick waits" + waiting()
                    + " Or name the commits: !cherry-pick REPO COMMIT…. Nothing was changed.");
        }
        List<Pick> picks = approved(push.get());
        List<RepositoryName> repositories =
                picks.stream().map(Pick::repository).distinct().toList();
        Sources.Gathered<Attempt> tried =
                request.desk().sources().gather(repositories, source -> trial(source, push.get(), picks));
        return answer(push.get(), tried);
    }

    /** The current push before the last one: what production runs can be mended after. */
    private Optional<Push> push() {
        Optional<String> named = request.arguments().option("for");
        if (named.isPresent()) {
            PushChoice choice = new PushChoice.Chooser(request.train(), request.state(), request.now())
                    .chooseOpenOrPushed(named.get(), "");
            return choice instanceof PushChoice.Known known
                            && !approved(known.push()).isEmpty()
                    ? Optional.of(known.push())
                    : Optional.empty();
        }
        List<Push> pushes = new ArrayList<>(request.state().current().stream().toList());
        pushes.addAll(Picks.pushes(request.state()));
        return pushes.stream().filter(push -> !approved(push).isEmpty()).findFirst();
    }

    private List<Pick> approved(Push push) {
        List<RepositoryName> named = request.arguments().repositories("REPO");
        return push.paper().picks(Pick.Standing.APPROVED).stream()
                .filter(pick -> request.train().repository(pick.repository()).isPresent())
                .filter(pick -> named.isEmpty() || named.contains(pick.repository()))
                .toList();
    }

    private String waiting() {
        String wanted = Picks.open(request.state())
                .filter(each -> each.pick().standing() == Pick.Standing.WANTED)
                .map(each -> String.valueOf(each.pick().number()))
                .collect(joining(" "));
        return wanted.isBlank() ? "." : "; wanted are " + wanted + ": !approve " + wanted + ".";
    }

    /** A trial, or the reason why there is none. */
    private record Attempt(List<Trial> done, String problem) {}

    private Attempt trial(SourceRepository source, Push push, List<Pick> picks) {
        source.refresh();
        PickBase.Search search = PickBase.of(request, source, push);
        if (search.found().isEmpty()) {
            return new Attempt(List.of(), search.problem());
        }
        PickBase base = search.found().get(0);
        List<CommitId> commits = picks.stream()
                .filter(pick -> pick.repository().equals(source.name()))
                .map(pick -> pick.commit().id())
                .toList();
        Optional<CommitId> gone =
                commits.stream().filter(id -> source.commit(id).isEmpty()).findFirst();
        return gone.isPresent()
                ? new Attempt(List.of(), gone.get().abbreviated() + " is on no branch and no tag any more")
                : new Attempt(List.of(new Trial(source, base, source.tryOut(steps.asked(base, commits)))), "");
    }

    private Answer answer(Push push, Sources.Gathered<Attempt> tried) {
        List<String> leftOut = new ArrayList<>();
        tried.failures().forEach((name, why) -> leftOut.add(name + ": " + why));
        List<Trial> good = new ArrayList<>();
        tried.results().forEach((name, trial) -> {
            if (!trial.problem().isBlank()) {
                leftOut.add(name + ": " + trial.problem());
            }
            trial.done().forEach(done -> leftOut.addAll(PickTrouble.of(done.source(), done.base(), done.plan())));
            trial.done().stream()
                    .filter(done -> !done.plan().applied().isEmpty())
                    .forEach(good::add);
        });
        if (good.isEmpty()) {
            List<String> lines = new ArrayList<>(List.of("no approved pick can be taken. No tag was made."));
            lines.addAll(leftOut);
            return Answer.refused(lines);
        }
        return tag(push, good, leftOut);
    }

    private Answer tag(Push push, List<Trial> good, List<String> leftOut) {
        HoldGate holds = HoldGate.beforePicks(
                request,
                push,
                "cherry-pick",
                good.stream().map(trial -> trial.source().name()).toList());
        String effect = "This makes "
                + good.stream()
                        .map(trial -> steps.told(
                                trial.source(), trial.base(), trial.plan().applied()))
                        .collect(joining("; "))
                + "." + (leftOut.isEmpty() ? "" : " Left out: " + String.join("; ", leftOut) + ".")
                + holds.remark() + request.deploymentOnTag();
        Optional<Answer> refusal = holds.refusal(effect);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<String> remarks = new ArrayList<>();
        good.forEach(trial -> {
            remarks.addAll(steps.remarks(
                    trial.source(),
                    trial.base(),
                    trial.plan().applied(),
                    trial.plan().already()));
            remarks.addAll(PickTrouble.strangers(trial.source(), trial.plan()));
        });
        if (request.isPreview()) {
            return request.preview(effect, remarks);
        }
        if (request.mustAsk(
                effect, !leftOut.isEmpty() || request.train().production().deploysOnTag())) {
            return Answer.ask(effect);
        }
        List<TagStep> planned = good.stream()
                .map(trial -> steps.step(
                        trial.source(),
                        trial.base(),
                        trial.plan().tip(),
                        trial.plan().applied()))
                .toList();
        leftOut.forEach(each -> remarks.add("left out: " + each));
        List<Event> events = new ArrayList<>(holds.goingOn().events());
        events.add(new Event.TaggingPlanned(push.name(), planned, remarks));
        request.desk().write(request.actor(), events, holds.goingOn().lines());
        return TaggingAnswer.after(request);
    }
}
