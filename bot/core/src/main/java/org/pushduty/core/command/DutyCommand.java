package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.people.People;
import org.pushduty.core.people.Person;
import org.pushduty.core.push.Push;
import org.pushduty.core.train.Train;

/** {@code !duty [DATE|NICK]}: whose week it is, or will be. */
final class DutyCommand implements Command {
    private static final int LOOK_AHEAD = 60;
    private static final int SHOWN = 3;

    private final People people;

    DutyCommand(People people) {
        this.people = people;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.reading(
                        CommandSpec.Group.SEE,
                        "duty",
                        "Whose week it is; whose it is on a day; or when somebody's turns are.",
                        Parameter.optional("DATE|NICK", Parameter.Type.DAY_OR_PERSON, "a day, or a person"))
                .alias("hero")
                .example("!duty kumar");
    }

    @Override
    public Answer run(Request request) {
        Optional<String> asked = request.arguments().first("DATE|NICK");
        if (asked.isEmpty()) {
            return Answer.openly(now(request));
        }
        Optional<LocalDate> date = request.train().scheme().read(asked.get());
        if (date.isPresent()) {
            return Answer.openly(onDay(request, date.get()));
        }
        return people.named(asked.get())
                .map(person -> Answer.openly(turns(request, person)))
                .orElseGet(() -> Answer.refused(
                        "I know nobody called \"" + asked.get() + "\", and it is no date. On duty" + " in turn are "
                                + String.join(", ", request.train().rotation().order()) + "."));
    }

    private static String now(Request request) {
        List<LocalDate> days = request.desk().days().upcoming(request.state(), request.now(), SHOWN + 1);
        String first = request.state()
                .current()
                .map(push -> push.hero() + " is the push hero of " + push.name())
                .orElse("no push is open");
        String then = days.stream()
                .filter(day -> request.state()
                        .current()
                        .filter(push -> !day.isAfter(push.date()))
                        .isEmpty())
                .limit(SHOWN)
                .map(day -> request.train().scheme().nameOf(day) + " " + hero(request, day))
                .collect(joining(", "));
        return first + " · then " + then;
    }

    private static String hero(Request request, LocalDate day) {
        return request.state()
                .push(request.train().scheme().nameOf(day))
                .map(Push::hero)
                .orElseGet(() -> request.train().heroOf(day));
    }

    private static String onDay(Request request, LocalDate day) {
        Train train = request.train();
        if (!train.calendar().isPushDay(day)
                && request.state().push(train.scheme().nameOf(day)).isEmpty()) {
            LocalDate next = train.calendar().pushDaysFrom(day).findFirst().orElseThrow();
            return train.scheme().nameOf(day) + " is no push day; the next is "
                    + train.scheme().nameOf(next) + ": " + hero(request, next);
        }
        String skipped = request.state().isSkipped(day) ? " (skipped)" : "";
        return train.scheme().nameOf(day) + skipped + ": " + hero(request, day);
    }

    private static String turns(Request request, Person person) {
        String turns = request.desk().days().upcoming(request.state(), request.now(), LOOK_AHEAD).stream()
                .filter(day -> hero(request, day).equals(person.name()))
                .limit(SHOWN)
                .map(day -> request.train().scheme().nameOf(day).text())
                .collect(joining(", "));
        return turns.isBlank()
                ? person.name() + " is not in the rotation of "
                        + request.train().name() + "."
                : person.name() + " is on duty for " + turns;
    }
}
