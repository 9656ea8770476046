package org.pushduty.core.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Option;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.PushChoice;
import org.pushduty.core.text.Moments;

/**
 * {@code !pushed}: production runs it. Closes the push and opens the next one; for a push that is over, its hot-fix is
 * live.
 */
final class PushedCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.writing(
                        CommandSpec.Group.SHIP,
                        "pushed",
                        Right.HERO,
                        "Closes the push: production runs it. Opens the next one, sets the topic and hands over to the"
                                + " next hero. Refused while something is in the way (!why); the hero's own sign-off goes"
                                + " without saying. Said of a push that is over: its hot-fix is live.",
                        Parameter.optional("DATE", Parameter.Type.DATE, "which push; the current one if left out"),
                        Parameter.optional("NOTE", Parameter.Type.TEXT, "what the mail should say of it"))
                .with(
                        Option.of(
                                "start",
                                "TIME",
                                Parameter.Type.CODE,
                                "when pushing began, like 11:05; the calendar's time if left out"),
                        Option.of(
                                Deciders.DESPITE,
                                "\"REASON\"",
                                Parameter.Type.TEXT,
                                "although something is in the way: why; for those whom the train's rules name"))
                .example("!pushed all went well");
    }

    @Override
    public Answer run(Request request) {
        Optional<Push> push = push(request);
        if (push.isEmpty()) {
            return Answer.refused("I know no push " + request.arguments().text("DATE") + ". Nothing was changed.");
        }
        if (!push.get().isOpen()) {
            return HotFix.of(request, push.get());
        }
        if (!push.get().isTagged()) {
            return Answer.refused("nothing is tagged for " + push.get().name()
                    + ", so nothing can have been pushed: !tag it, or !skip REASON if it is not happening."
                    + HotFix.hint(request));
        }
        Optional<Instant> start = start(request, push.get());
        return start.isEmpty()
                ? Answer.refused("--start is a time of day up to now, like 11:05. Nothing was changed.")
                : Closing.of(request, push.get(), start.get()).answer();
    }

    private static Optional<Push> push(Request request) {
        String typed = request.arguments().text("DATE");
        if (typed.isBlank()) {
            return request.state().current();
        }
        PushChoice choice =
                new PushChoice.Chooser(request.train(), request.state(), request.now()).chooseOpenOrPushed(typed, "");
        return choice instanceof PushChoice.Known known ? Optional.of(known.push()) : Optional.empty();
    }

    /** The calendar's time, where its day has come and it has passed; else the end, as nobody said otherwise. */
    private static Optional<Instant> start(Request request, Push push) {
        Moments moments = request.moments();
        Optional<String> typed = request.arguments().option("start");
        if (typed.isPresent()) {
            return moments.earlierToday(typed.get());
        }
        Instant planned = request.train().calendar().pushTime(push.date()).toInstant();
        boolean isToday = Duration.between(planned, request.now()).abs().toHours() < 12;
        return Optional.of(isToday && planned.isBefore(request.now()) ? planned : request.now());
    }

    /** Those who may override are not always those who may close a push. */
    @Override
    public boolean isOpenTo(Request request) {
        return request.arguments().has(Deciders.DESPITE)
                && push(request)
                        .filter(push -> Deciders.despite(request, push)
                                .include(request.speaker().person()))
                        .isPresent();
    }
}
