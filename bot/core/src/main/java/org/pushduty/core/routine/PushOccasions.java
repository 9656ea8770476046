package org.pushduty.core.routine;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pushduty.core.duty.Rotation;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.obstacle.Obstacle;
import org.pushduty.core.obstacle.Obstacles;
import org.pushduty.core.obstacle.RoleTasks;
import org.pushduty.core.obstacle.Roles;
import org.pushduty.core.people.People;
import org.pushduty.core.push.Hold;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.PushDays;
import org.pushduty.core.push.Task;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.PushCalendar;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Train;

/** What the calendar asks of a push, as far as it is still to be done. */
final class PushOccasions {
    /** When a new day begins for people, in the train's zone. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Train train;
    private final People people;
    private final TrainState state;
    private final Times times;
    /** When the last push was closed or skipped, and with it the next one opened and announced. */
    private final Instant opening;

    PushOccasions(Train train, People people, TrainState state, Times times) {
        this.train = train;
        this.people = people;
        this.state = state;
        this.times = times;
        this.opening = state.pushes().stream()
                .filter(push -> !push.isOpen())
                .map(Push::ended)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    List<Occasion> all() {
        List<Occasion> occasions = new ArrayList<>();
        if (!calendar().remind().isEmpty()) {
            state.pushes().stream().filter(Push::isOpen).forEach(push -> occasions.addAll(of(push)));
        }
        handOver().ifPresent(occasions::add);
        return occasions;
    }

    private PushCalendar calendar() {
        return train.calendar();
    }

    private List<Occasion> of(Push push) {
        List<Occasion> occasions = new ArrayList<>();
        if (!untagged(push).isEmpty()) {
            occasions.add(tagging(push));
        }
        occasions.add(pushing(push));
        RoleTasks.of(people, push, Task.Phase.BEFORE).forEach(tasks -> occasions.add(running(push, tasks)));
        if (push.isTagged()) {
            occasions.add(stillOpen(push));
        }
        return occasions;
    }

    /** From the push time on, the reminder of that says what is not tagged. */
    private Occasion tagging(Push push) {
        ZonedDateTime moment = calendar().tagTime(push.date());
        String work = untagged(push) + " · !tag";
        return occasion(
                "tag " + push.name(),
                moment,
                calendar().pushTime(push.date()).toInstant(),
                call -> Occasion.calling(
                        Stream.of(push.hero()),
                        call.isLead()
                                ? push.name() + " is to be tagged " + when(moment) + ": " + work
                                : "it is time to tag " + push.name() + ": " + work));
    }

    private Occasion pushing(Push push) {
        ZonedDateTime moment = calendar().pushTime(push.date());
        return occasion("push " + push.name(), moment, dayAfter(push), call -> {
            List<Obstacle> standing = obstacles(push);
            String obstacles = standing.stream().map(Obstacle::brief).collect(joining("; "));
            String text = call.isLead()
                    ? push.name() + " goes out " + when(moment) + ", hero " + push.hero() + "; "
                            + (obstacles.isEmpty() ? "nothing is in the way" : "in the way: " + obstacles)
                    : "it is time to push " + push.name()
                            + (obstacles.isEmpty()
                                    ? ", nothing is in the way; when it is live, !pushed"
                                    : ", but in the way: " + obstacles);
            Stream<String> owners = standing.stream().flatMap(obstacle -> obstacle.owners().stream());
            return Occasion.calling(Stream.concat(Stream.of(push.hero()), owners), text);
        });
    }

    /** Those who have to run something first are shown their list when it is time for it. */
    private Occasion running(Push push, RoleTasks tasks) {
        Instant due = calendar().pushTime(push.date()).toInstant();
        return Occasion.once(
                "tasks " + push.name() + " " + tasks.role() + " " + due,
                due,
                dayAfter(push),
                Occasion.calling(tasks.holders().stream(), tasks.told()));
    }

    private Instant dayAfter(Push push) {
        return push.date().plusDays(1).atStartOfDay(calendar().zone()).toInstant();
    }

    private Occasion stillOpen(Push push) {
        Instant due = ZonedDateTime.of(
                        push.date().plusDays(1),
                        calendar().push().at(),
                        calendar().zone())
                .toInstant();
        return Occasion.once(
                "open " + push.name() + " " + due,
                due,
                Hold.OPEN_END,
                Occasion.calling(
                        Stream.of(push.hero()), push.name() + " is tagged and still open: !pushed, or !skip REASON"));
    }

    /** The push before the next one went by untagged: nobody has said that, nor who is next. */
    private Optional<Occasion> handOver() {
        return state.current()
                .filter(next -> !next.isTagged())
                .flatMap(next -> before(next)
                        .filter(last -> last.stage() == Push.Stage.SKIPPED
                                && last.remark().equals(PushDays.WENT_BY))
                        .map(last -> handOver(last, next)));
    }

    private Optional<Push> before(Push next) {
        return state.pushes().stream()
                .filter(push -> push.date().isBefore(next.date()))
                .max(Comparator.comparing(Push::date));
    }

    private Occasion handOver(Push last, Push next) {
        LocalDate dayAfter = last.date().plusDays(1);
        Instant due = ZonedDateTime.of(dayAfter, MORNING, calendar().zone()).toInstant();
        Instant deadline = calendar().tagTime(next.date()).toInstant();
        return Occasion.once(
                "hand-over " + last.name() + " " + due,
                due,
                calendar().pushTime(next.date()).toInstant(),
                Occasion.calling(
                        Stream.of(next.hero()),
                        last.name() + " went by untagged; next is " + next.name()
                                + (next.hero().equals(Rotation.NOBODY) ? ": " : " and you are its push hero: ")
                                + (times.now().isBefore(deadline)
                                        ? "tag it by " + times.shown(deadline)
                                        : "it was to be tagged by " + times.shown(deadline))));
    }

    /** Leads that were due before the push was opened are left out: people have just been told of it. */
    private Occasion occasion(
            String subject, ZonedDateTime moment, Instant over, Function<Occasion.Call, Announcement> wording) {
        Instant at = moment.toInstant();
        List<Occasion.Call> calls = Stream.concat(
                        calendar().remind().stream()
                                .map(lead -> new Occasion.Call(lead.toString(), lead.before(moment)))
                                .filter(call -> !call.due().isBefore(opening)),
                        Stream.of(new Occasion.Call(Occasion.MOMENT, at)))
                .toList();
        return new Occasion(subject + " " + at, calls, over, wording);
    }

    private String when(ZonedDateTime moment) {
        return times.distanceTo(moment.toInstant()) + " (" + times.shown(moment.toInstant()) + ")";
    }

    private String untagged(Push push) {
        return train.repositoryNames().stream()
                .filter(name -> push.newest(name).isEmpty())
                .map(RepositoryName::text)
                .collect(joining(", "));
    }

    /** What will keep it from going out when it is to, as far as it can be seen now. */
    private List<Obstacle> obstacles(Push push) {
        Instant moment = calendar().pushTime(push.date()).toInstant();
        return new Obstacles(train, people, state, moment.isAfter(times.now()) ? moment : times.now())
                .of(push).stream()
                        .filter(obstacle -> obstacle.blocks() && !isHeroesWord(obstacle))
                        .toList();
    }

    /** What the hero gives by saying {@code !pushed}. */
    private static boolean isHeroesWord(Obstacle obstacle) {
        return obstacle.kind() == Obstacle.Kind.SIGN_OFF && obstacle.name().equals(Roles.HERO);
    }
}
