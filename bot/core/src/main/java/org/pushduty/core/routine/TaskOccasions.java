package org.pushduty.core.routine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pushduty.core.obstacle.RoleTasks;
import org.pushduty.core.people.People;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.Task;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.Train;

/** What is still to be run after pushes that are out, which keeps their mails back. */
final class TaskOccasions {
    /** For how long that is news, after the push. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final Train train;
    private final People people;

    TaskOccasions(Train train, People people) {
        this.train = train;
        this.people = people;
    }

    List<Occasion> all(TrainState state) {
        return train.calendar().remind().isEmpty()
                ? List.of()
                : state.pushes().stream()
                        .filter(push -> push.stage() == Push.Stage.PUSHED)
                        .flatMap(push -> RoleTasks.of(people, push, Task.Phase.AFTER).stream()
                                .map(tasks -> occasion(push, tasks)))
                        .toList();
    }

    /** They were called when the push was closed, and are again at the mail's own time, and the day after. */
    private Occasion occasion(Push push, RoleTasks tasks) {
        List<Occasion.Call> calls = new ArrayList<>();
        calls.add(new Occasion.Call(Occasion.MOMENT, dayAfter(push)));
        if (waitsForThem(push) && train.mail().goesByItself()) {
            calls.add(new Occasion.Call("mail", push.ended().plus(train.mail().after())));
        }
        // Whoever was to run something that was put down later was called then.
        calls.removeIf(call ->
                tasks.tasks().stream().noneMatch(task -> task.note().at().isBefore(call.due())));
        return new Occasion(
                "after " + push.name() + " " + tasks.role() + " " + push.ended(),
                calls,
                push.ended().plus(NEWS),
                call -> Occasion.calling(
                        Stream.concat(tasks.holders().stream(), Stream.of(push.hero())),
                        tasks.told() + (waitsForThem(push) ? " · the mail waits for that" : "")));
    }

    private boolean waitsForThem(Push push) {
        return train.mail().isWanted() && push.paper().mail().isToBeWritten();
    }

    private Instant dayAfter(Push push) {
        ZoneId zone = train.calendar().zone();
        LocalDate day = push.ended().atZone(zone).toLocalDate().plusDays(1);
        return ZonedDateTime.of(day, train.calendar().push().at(), zone).toInstant();
    }
}
