package org.pushduty.app.check;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Hold;
import org.pushduty.core.push.Live;
import org.pushduty.core.push.MailStatus;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.Pick;
import org.pushduty.core.push.SignOff;
import org.pushduty.core.push.Signature;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.push.TakenCommit;
import org.pushduty.core.push.Task;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Revision;
import org.pushduty.core.train.Train;

/** A push of a train to which everything has happened that can. */
final class SamplePush {
    private static final TakenCommit FIX = new TakenCommit(new CommitId("1".repeat(40)), "Fix the login");
    private static final TakenCommit LATE = new TakenCommit(new CommitId("2".repeat(40)), "Speed up the search");
    private static final CommitId COMMIT = new CommitId("3".repeat(40));
    private static final Signature TAGGER = new Signature("Pushduty", "pushduty@example.org");

    private final Train train;
    private final LocalDate day;
    private final PushName push;
    private final Instant pushed;
    private final RepositoryName first;
    private TrainState state = TrainState.EMPTY;

    SamplePush(Train train, LocalDate day, Instant pushed) {
        this.train = train;
        this.day = day;
        this.push = train.scheme().nameOf(day);
        this.pushed = pushed;
        this.first = train.repositoryNames().get(0);
    }

    TrainState state() {
        LocalDate before = day.minusDays(7);
        happens(new Event.LiveAdopted(
                train.scheme().nameOf(before),
                before,
                "mat",
                production(),
                live(train.scheme().nameOf(before)),
                ""));
        happens(new Event.PushOpened(push, day, "kumar", ""));
        train.repositoryNames().forEach(name -> happens(tagged(name, 0, TagStep.Origin.HEAD, List.of())));
        wishes();
        happens(tagged(first, 1, TagStep.Origin.PICKS, List.of(FIX)));
        work();
        happens(new Event.PushClosed(
                push, production(), live(push), pushed, pushed.plus(Duration.ofMinutes(42)), "all went well"));
        happens(new PaperEvent.MailMoved(push, MailStatus.Stage.SENT, "amo.1@example.org", ""));
        return state;
    }

    private void wishes() {
        happens(new PaperEvent.NotableNoted(push, 1, "the search is new", ""));
        happens(new PaperEvent.BlockerRaised(push, 1, "login loops on stage", "mat", ""));
        happens(new PaperEvent.PickWanted(push, 1, first, FIX, "the login loops", ""));
        happens(new PaperEvent.PicksDecided(push, List.of(1), Pick.Standing.APPROVED, ""));
        happens(new PaperEvent.PickWanted(push, 2, first, LATE, "", ""));
        happens(new PaperEvent.PicksDecided(push, List.of(2), Pick.Standing.DROPPED, "it can wait"));
        happens(new PaperEvent.TaskSet(push, 1, Task.Phase.BEFORE, "ops", "migrate the users", ""));
        happens(new PaperEvent.TaskSet(push, 2, Task.Phase.AFTER, "ops", "rebuild the index", ""));
    }

    private void work() {
        happens(new PaperEvent.BlockerResolved(push, 1, "fixed"));
        happens(new PaperEvent.TaskSettled(push, 1, Task.Standing.DONE, ""));
        happens(new PaperEvent.TaskSettled(push, 2, Task.Standing.WAIVED, "nothing to index"));
        happens(new PaperEvent.SignedOff(
                push,
                new SignOff(
                        "qa", "krupa", true, "", state.push(push).orElseThrow().newestTags(), pushed)));
        happens(new Event.HoldSet(Hold.ofTrain(1, "krupa", "login is broken", pushed, Hold.OPEN_END)));
        happens(new PaperEvent.WentDespite(push, "pushed", List.of("ops has not signed off"), "jason is on a plane"));
    }

    private void happens(Event event) {
        state = state.after(new Entry(train.name(), state.lastEntry() + 1, pushed, new Actor("kumar", "", ""), event));
    }

    private Event tagged(RepositoryName name, int number, TagStep.Origin origin, List<TakenCommit> taken) {
        String base = taken.isEmpty() ? "" : push.text();
        return new Event.RevisionTagged(
                push, new TagStep(name, new Revision(push, number), COMMIT, origin, base, taken, "", TAGGER, pushed));
    }

    private Map<RepositoryName, Live> live(PushName shipped) {
        return train.repositoryNames().stream()
                .collect(toMap(name -> name, name -> new Live(shipped.text(), COMMIT, pushed, "kumar")));
    }

    private String production() {
        return train.production().name();
    }
}
