package org.pushduty.core.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pushduty.core.train.Train;

/** When the mails of a train's pushes go out by themselves. */
public final class MailTimes {
    /** A mail that comes later than this is no news: somebody may have told people otherwise, and says !mail send. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final Train train;

    public MailTimes(Train train) {
        this.train = train;
    }

    /** When the mail of that push goes out if nobody says anything; empty where it does not. */
    public Optional<Instant> ofItself(Push push) {
        boolean goes = train.mail().isWanted()
                && train.mail().goesByItself()
                && push.stage() == Push.Stage.PUSHED
                && push.isTagged()
                && push.paper().mail().stage() == MailStatus.Stage.UNWRITTEN
                && push.paper().openTasks(Task.Phase.AFTER).isEmpty();
        return goes ? Optional.of(moment(push)) : Optional.empty();
    }

    /** The time of the train after the push, or when the last thing was done that was to be done after it. */
    private Instant moment(Push push) {
        return Stream.concat(
                        Stream.of(push.ended().plus(train.mail().after())),
                        push.paper().tasks().stream()
                                .filter(task -> task.phase() == Task.Phase.AFTER)
                                .map(task -> task.settlement().at()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The pushes whose mail is to go out now, oldest first. */
    public List<Push> due(TrainState state, Instant now) {
        return waiting(state, now)
                .filter(push -> ofItself(push).filter(at -> !at.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(Push::ended))
                .toList();
    }

    /** When mails go out that have not yet, as far as it can be seen now. */
    public List<Instant> coming(TrainState state, Instant now) {
        return waiting(state, now).flatMap(push -> ofItself(push).stream()).toList();
    }

    private Stream<Push> waiting(TrainState state, Instant now) {
        return state.pushes().stream()
                .filter(push ->
                        ofItself(push).filter(at -> now.isBefore(at.plus(NEWS))).isPresent());
    }
}
