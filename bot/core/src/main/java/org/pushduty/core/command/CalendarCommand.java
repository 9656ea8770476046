package org.pushduty.core.command;

import java.time.LocalDate;
import java.util.List;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.push.Push;
import org.pushduty.core.text.Moments;
import org.pushduty.core.train.Train;

/** {@code !calendar}: the coming pushes, with tagging time, push time and hero. */
final class CalendarCommand implements Command {
    private static final int SHOWN = 6;

    @Override
    public CommandSpec spec() {
        return CommandSpec.reading(
                        CommandSpec.Group.SEE, "calendar", "The next " + SHOWN + " pushes: when, and whose they are.")
                .alias("cal");
    }

    @Override
    public Answer run(Request request) {
        List<String> lines = request.desk().days().upcoming(request.state(), request.now(), SHOWN).stream()
                .map(day -> told(request, day))
                .toList();
        return Answer.briefly("next: " + lines.get(0) + " (the others to you alone)", lines.subList(1, lines.size()));
    }

    private static String told(Request request, LocalDate day) {
        Train train = request.train();
        Moments moments = request.moments();
        String hero =
                request.state().push(train.scheme().nameOf(day)).map(Push::hero).orElseGet(() -> train.heroOf(day));
        return train.scheme().nameOf(day) + " · tag "
                + moments.shown(train.calendar().tagTime(day)) + " · push "
                + moments.shown(train.calendar().pushTime(day)) + " · " + hero;
    }
}
