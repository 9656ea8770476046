package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.obstacle.Holding;
import org.pushduty.core.people.People;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Hold;
import org.pushduty.core.push.Push;

/**
 * {@code !unhold [NUMBER] [REASON]}: the train may go on. One's own hold; anybody's for the hero, admins and those who
 * may go on despite one, who then say which and why.
 */
final class UnholdCommand implements Command {
    private static final String UNCHANGED = " Nothing was changed.";

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
                        "Lifts a hold: your own, or anybody's if you are the push hero or an admin; then say which and"
                                + " why, its owner is told.",
                        Parameter.optional("NUMBER", Parameter.Type.HOLD, "which; not needed where one is yours"),
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
        Optional<Hold> meant = number.isBlank() ? unnamed(request, holds) : named(holds, number);
        if (meant.isPresent()) {
            return lift(request, meant.get());
        }
        return isOver(request, number)
                ? Answer.openly("already: hold " + number + " is over · still on hold: " + told(holds))
                : Answer.refused("Which one? " + told(holds) + ". Say !unhold NUMBER." + UNCHANGED);
    }

    private static Optional<Hold> named(List<Hold> holds, String number) {
        return holds.stream()
                .filter(hold -> number.equals(String.valueOf(hold.number())))
                .findFirst();
    }

    /** The only one there is, or the only one of their own. */
    private static Optional<Hold> unnamed(Request request, List<Hold> holds) {
        List<Hold> own = holds.stream().filter(hold -> isOwn(request, hold)).toList();
        List<Hold> meant = own.size() == 1 ? own : holds;
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private static boolean isOwn(Request request, Hold hold) {
        return hold.owner().equals(request.speaker().person());
    }

    private static boolean isOver(Request request, String number) {
        return !number.isBlank()
                && Integer.parseInt(number) >= 1
                && Integer.parseInt(number) <= request.state().lastHold();
    }

    private Answer lift(Request request, Hold hold) {
        String reason = request.arguments().text("REASON");
        if (isOwn(request, hold)) {
            return lifted(request, hold, Announcement.good(line(request, hold, "", "")));
        }
        if (!mayLiftAny(request)) {
            return Answer.refused("hold " + hold.number() + " is " + hold.owner()
                    + "'s: only they, the push hero and admins (" + String.join(", ", people.holders(People.ADMIN))
                    + ") may lift it." + UNCHANGED);
        }
        boolean isNamed = !request.arguments().text("NUMBER").isBlank();
        if (!isNamed || reason.isBlank()) {
            return Answer.refused("hold " + hold.number() + " is " + hold.owner() + "'s (" + hold.reason()
                    + "): to take it away, say which and why: !unhold " + hold.number() + " REASON." + UNCHANGED);
        }
        String line = line(request, hold, " of " + hold.owner(), " · why: " + reason);
        return lifted(request, hold, Announcement.good(line).calling(List.of(hold.owner())));
    }

    private static String line(Request request, Hold hold, String whose, String why) {
        return "hold " + hold.number() + Holding.on(hold) + whose + " is lifted: " + hold.reason() + why
                + still(request, hold);
    }

    private static Answer lifted(Request request, Hold hold, Announcement line) {
        return request.isPreview()
                ? request.preview("This would say: " + line.text(), List.of())
                : request.done(
                        List.of(new Event.HoldLifted(
                                hold.number(), request.arguments().text("REASON"))),
                        List.of(line));
    }

    private boolean mayLiftAny(Request request) {
        return people.holds(request.speaker().person(), People.ADMIN)
                || request.state()
                        .current()
                        .filter(push -> isEntitled(request, push))
                        .isPresent();
    }

    private static boolean isEntitled(Request request, Push push) {
        String person = request.speaker().person();
        return push.hero().equals(person) || Deciders.despite(request, push).include(person);
    }

    private static String still(Request request, Hold lifted) {
        List<Hold> others = request.state().holdsInForce(request.now()).stream()
                .filter(hold -> hold.number() != lifted.number())
                .toList();
        return others.isEmpty() ? "" : " · still on hold: " + told(others);
    }

    private static String told(List<Hold> holds) {
        return holds.stream()
                .map(hold -> hold.number() + Holding.on(hold) + " (" + hold.owner() + ": " + hold.reason() + ")")
                .collect(joining(", "));
    }
}
