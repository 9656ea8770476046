package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.people.People;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Hold;
import org.pushduty.core.push.Push;

/** {@code !unhold [NUMBER]}: the train may go on. One's own hold; anybody's for the hero and admins. */
final class UnholdCommand implements Command {
    private final People people;

    UnholdCommand(People people) {
        this.people = people;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.writing(
                        CommandSpec.Group.GUARD,
                        "unhold",
                        Right.PERSON,
                        "Lifts a hold: your own, or anybody's if you are the push hero or an admin.",
                        Parameter.optional("NUMBER", Parameter.Type.NUMBER, "which; not needed where there is one"),
                        Parameter.optional("REASON", Parameter.Type.TEXT, "why it is over"))
                .alias("resume")
                .example("!unhold");
    }

    @Override
    public Answer run(Request request) {
        List<Hold> holds = request.state().holdsInForce(request.now());
        if (holds.isEmpty()) {
            return Answer.openly("already: nothing holds " + request.train().name() + ".");
        }
        String number = request.arguments().text("NUMBER");
        List<Hold> meant = number.isBlank()
                ? holds
                : holds.stream()
                        .filter(hold -> String.valueOf(hold.number()).equals(number))
                        .toList();
        if (meant.size() != 1) {
            return Answer.refused("Which one? " + told(holds) + ". Say !unhold NUMBER. Nothing was changed.");
        }
        return lift(request, meant.get(0));
    }

    private Answer lift(Request request, Hold hold) {
        boolean isTheirs = hold.owner().equals(request.speaker().person());
        if (!isTheirs && !mayLiftAny(request)) {
            return Answer.refused("hold " + hold.number() + " is " + hold.owner()
                    + "'s: only they, the push hero and admins (" + String.join(", ", people.holders(People.ADMIN))
                    + ") may lift it. Nothing was changed.");
        }
        String line = "hold " + hold.number() + (isTheirs ? "" : " of " + hold.owner()) + " is lifted: " + hold.reason()
                + still(request, hold);
        return request.isPreview()
                ? request.preview("This would say: " + line, List.of())
                : request.done(
                        List.of(new Event.HoldLifted(
                                hold.number(), request.arguments().text("REASON"))),
                        List.of(Announcement.good(line)));
    }

    private boolean mayLiftAny(Request request) {
        return people.holds(request.speaker().person(), People.ADMIN)
                || request.state()
                        .current()
                        .map(Push::hero)
                        .filter(request.speaker().person()::equals)
                        .isPresent();
    }

    private static String still(Request request, Hold lifted) {
        List<Hold> others = request.state().holdsInForce(request.now()).stream()
                .filter(hold -> hold.number() != lifted.number())
                .toList();
        return others.isEmpty() ? "" : " · still on hold: " + told(others);
    }

    private static String told(List<Hold> holds) {
        return holds.stream()
                .map(hold -> hold.number() + " (" + hold.owner() + ": " + hold.reason() + ")")
                .collect(joining(", "));
    }
}
