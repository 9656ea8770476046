package org.pushduty.core.routine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pushduty.core.obstacle.Holding;
import org.pushduty.core.people.People;
import org.pushduty.core.push.Hold;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.Train;

/**
 * What people of one train are to be reminded of: worked out anew each time from the calendar and from what has
 * happened. So nothing is lost with an alarm that does not ring.
 */
public final class Reminders {
    /** What is given later than this says so. */
    private static final Duration ON_TIME = Duration.ofMinutes(2);

    /** For how long the end of a hold is news. */
    private static final Duration NEWS = Duration.ofDays(7);

    /** How long before its end the owner of a hold is asked; in short ones half of their time. */
    private static final Duration NOTICE = Duration.ofMinutes(30);

    private final Train train;
    private final People people;

    public Reminders(Train train, People people) {
        this.train = train;
        this.people = people;
    }

    /** What is to be said now and was not said yet, in the order in which it was due. */
    public List<Reminder> due(TrainState state, Instant now) {
        Times times = new Times(train.calendar().zone(), now);
        List<Reminder> due = new ArrayList<>();
        for (Occasion occasion : occasions(state, times)) {
            occasion.callFor(now, state.spoken().reminders())
                    .ifPresent(call -> due.add(reminder(occasion, call, times)));
        }
        due.sort(Comparator.comparing(Reminder::due));
        return due;
    }

    /** When there is something to be said that was not, as far as it can be seen now. */
    public Set<Instant> coming(TrainState state, Instant now) {
        Set<Instant> coming = new HashSet<>();
        for (Occasion occasion : occasions(state, new Times(train.calendar().zone(), now))) {
            occasion.calls().stream()
                    .map(Occasion.Call::due)
                    .filter(due -> due.isAfter(now) && due.isBefore(occasion.over()))
                    .forEach(coming::add);
            // What has just come due and was not given: a change in that very moment must not take its alarm away.
            occasion.callFor(now, state.spoken().reminders())
                    .map(Occasion.Call::due)
                    .ifPresent(coming::add);
        }
        return coming;
    }

    private List<Occasion> occasions(TrainState state, Times times) {
        List<Occasion> occasions = new ArrayList<>(new PushOccasions(train, people, state, times).all());
        occasions.addAll(new TaskOccasions(train, people).all(state));
        state.holds().forEach(hold -> {
            nearingEnd(hold, times).ifPresent(occasions::add);
            ending(hold).ifPresent(occasions::add);
        });
        return occasions;
    }

    /** Whoever holds the train is asked in time whether it has to stay so. */
    private static Optional<Occasion> nearingEnd(Hold hold, Times times) {
        return hold.until().map(end -> {
            Duration half = Duration.between(hold.since(), end).dividedBy(2);
            Instant due = end.minus(half.compareTo(NOTICE) < 0 ? half : NOTICE);
            return Occasion.once(
                    "hold " + hold.number() + " nears " + end,
                    due,
                    end,
                    Occasion.calling(
                            Stream.of(hold.owner()),
                            "your hold " + hold.number() + Holding.on(hold) + " ends " + times.distanceTo(end) + ": "
                                    + hold.reason() + "; !hold " + hold.number() + " until WHEN keeps it"));
        });
    }

    private static Optional<Occasion> ending(Hold hold) {
        return hold.until()
                .map(end -> Occasion.once(
                        "hold " + hold.number() + " " + end,
                        end,
                        end.plus(NEWS),
                        Occasion.calling(
                                Stream.of(hold.owner()),
                                "your hold " + hold.number() + Holding.on(hold) + " is over (" + hold.reason()
                                        + "); !hold again if it must go on")));
    }

    private static Reminder reminder(Occasion occasion, Occasion.Call call, Times times) {
        boolean isLate = call.due().plus(ON_TIME).isBefore(times.now());
        String mark = isLate ? " (late, was due " + times.shown(call.due()) + ")" : "";
        return new Reminder(
                occasion.keyOf(call), call.due(), occasion.wording().apply(call).remarking(mark));
    }
}
