package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Card;
import org.pushduty.core.chat.Utterance.Tone;
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
            return now(request);
        }
        Optional<LocalDate> date = request.train().scheme().read(asked.get());
        if (date.isPresent()) {
            return onDay(request, date.get());
        }
        return people.named(asked.get())
                .map(person -> turns(request, person))
                .orElseGet(() -> Answer.refused(
                        "I know nobody called \"" + asked.get() + "\", and it is no date. On duty" + " in turn are "
                                + String.join(", ", request.train().rotation().order()) + "."));
    }

    private static Answer now(Request request) {
        Optional<Push> current = request.state().current();
        List<Duty> then = request.desk().days().upcoming(request.state(), request.now(), SHOWN + 1).stream()
                .filter(day -> current.filter(push -> !day.isAfter(push.date())).isEmpty())
                .limit(SHOWN)
                .map(day -> Duty.of(request, day))
                .toList();
        String first = current.map(push -> push.hero() + " is the push hero of " + push.name())
                .orElse("no push is open");
        String line = first + " · then "
                + then.stream().map(duty -> duty.push() + " " + duty.hero()).collect(joining(", "));
        return answer(
                line,
                first,
                Stream.concat(current.map(push -> Duty.of(request, push.date())).stream(), then.stream())
                        .toList());
    }

    private static Answer onDay(Request request, LocalDate day) {
        Train train = request.train();
        Duty asked = Duty.of(request, day);
        if (!train.calendar().isPushDay(day)
                && request.state().push(asked.push()).isEmpty()) {
            Duty next = Duty.of(
                    request, train.calendar().pushDaysFrom(day).findFirst().orElseThrow());
            String isNone = asked.push() + " is no push day";
            return answer(isNone + "; the next is " + next.push() + ": " + next.hero(), isNone, List.of(next));
        }
        String told = asked.push() + (asked.isSkipped() ? " (skipped)" : "") + ": " + asked.hero();
        return answer(told, told, List.of(asked));
    }

    private static Answer turns(Request request, Person person) {
        List<Duty> turns = request.desk().days().upcoming(request.state(), request.now(), LOOK_AHEAD).stream()
                .map(day -> Duty.of(request, day))
                .filter(duty -> duty.hero().equals(person.name()))
                .limit(SHOWN)
                .toList();
        String none =
                person.name() + " is not in the rotation of " + request.train().name() + ".";
        String days = turns.stream().map(duty -> duty.push().text()).collect(joining(", "));
        return turns.isEmpty()
                ? answer(none, none, turns)
                : answer(person.name() + " is on duty for " + days, person.name() + " is on duty", turns);
    }

    private static Answer answer(String line, String title, List<Duty> duties) {
        return Answer.openly(line)
                .with(new Card(
                        title, Tone.PLAIN, duties.stream().map(Duty::field).toList()));
    }
}
