package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.people.People;
import org.pushduty.core.people.Person;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.PushChoice;
import org.pushduty.core.push.TrainState;

/** {@code !take [PERSON] [DATE]}: a push is that person's now. For oneself; for others the hero and admins say it. */
final class TakeCommand implements Command {
    private static final String WHO_AND_WHEN = "PERSON|DATE";

    private final People people;

    TakeCommand(People people) {
        this.people = people;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.writing(
                        CommandSpec.Group.SHIP,
                        "take",
                        Right.PERSON,
                        "Makes you the hero of the current push, or of the next one by its date. For somebody else the"
                                + " push hero and admins may say it. The rotation stays as it is.",
                        Parameter.any(
                                WHO_AND_WHEN,
                                Parameter.Type.DAY_OR_PERSON,
                                "who has it, you if left out; and of which day, the current push if left out"))
                .alias("cover")
                .example("!take mat 2016.10.06");
    }

    @Override
    public Answer run(Request request) {
        List<String> words = request.arguments().all(WHO_AND_WHEN);
        List<String> names = words.stream().filter(word -> !isDay(word)).toList();
        List<String> days = words.stream().filter(TakeCommand::isDay).toList();
        if (names.size() > 1 || days.size() > 1) {
            return Answer.refused("one person and one day: !take PERSON DATE. Nothing was changed.");
        }
        String name = names.isEmpty() ? request.speaker().person() : names.get(0);
        Optional<Person> person = people.named(name);
        if (person.isEmpty()) {
            return Answer.refused("I know nobody called \"" + name + "\"; I know "
                    + String.join(
                            ", ", people.everybody().stream().map(Person::name).toList())
                    + ". Nothing was changed.");
        }
        return take(request, person.get().name(), days.isEmpty() ? "" : days.get(0));
    }

    private static boolean isDay(String word) {
        return Character.isDigit(word.charAt(0));
    }

    private Answer take(Request request, String person, String day) {
        PushChoice choice = new PushChoice.Chooser(request.train(), request.state(), request.now()).choose(day, "");
        if (choice instanceof PushChoice.Refused refused) {
            return Answer.refused(refused.reason() + " Nothing was changed.");
        }
        if (choice instanceof PushChoice.Fresh fresh) {
            return isNext(request, fresh.opening())
                    ? hand(request, List.of(fresh.opening()), opened(fresh.opening()), person)
                    : Answer.refused(fresh.opening().push() + " comes after "
                            + next(request).push()
                            + ", and I know heroes by hand up to the next push only. Nothing was changed.");
        }
        return hand(request, List.of(), ((PushChoice.Known) choice).push(), person);
    }

    private static Push opened(Event.PushOpened opening) {
        return Push.opened(opening.push(), opening.date(), opening.hero());
    }

    /** A push that is opened before its turn would have those between skipped. */
    private static boolean isNext(Request request, Event.PushOpened opening) {
        return next(request).push().equals(opening.push());
    }

    private static Event.PushOpened next(Request request) {
        TrainState state = request.state();
        return request.desk().days().after(state.current().orElseThrow(), state, request.now());
    }

    private Answer hand(Request request, List<Event> opening, Push push, String person) {
        if (push.hero().equals(person)) {
            return Answer.openly("already: " + person + " is the push hero of " + push.name() + ".");
        }
        if (!person.equals(request.speaker().person()) && !mayHandOn(request, push)) {
            return Answer.refused(push.name() + " is " + push.hero() + "'s: only they and admins ("
                    + String.join(", ", people.holders(People.ADMIN)) + ") may give it to somebody else. " + person
                    + " can say !take. Nothing was changed.");
        }
        boolean isForThemselves = person.equals(request.speaker().person());
        String line = (isForThemselves
                        ? "the push hero of " + push.name() + " is " + person
                        : person + ", you are the push hero of " + push.name())
                + " now, in place of " + push.hero();
        if (request.isPreview()) {
            return request.preview("This would say: " + line, List.of());
        }
        List<Event> events = new ArrayList<>(opening);
        events.add(new Event.HeroChanged(push.name(), person, ""));
        return request.done(
                events, List.of(Announcement.plain(line).calling(isForThemselves ? List.of() : List.of(person))));
    }

    private boolean mayHandOn(Request request, Push push) {
        String speaker = request.speaker().person();
        return people.holds(speaker, People.ADMIN) || push.hero().equals(speaker);
    }
}
