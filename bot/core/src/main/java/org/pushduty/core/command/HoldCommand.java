package org.pushduty.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Option;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.obstacle.Holding;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Hold;
import org.pushduty.core.push.HoldScope;

/**
 * {@code !hold [on NAME] [except picks] REASON [until WHEN]}: nobody is to move the push on until somebody says
 * {@code !unhold}. Said of a hold by its number, or in the same words again, it gives that one another end.
 */
final class HoldCommand implements Command {
    private static final String REASON = "REASON [until WHEN]";
    private static final String ON = "on";
    private static final String EXCEPT_PICKS = "except-picks";
    private static final Pattern UNTIL = Pattern.compile("(?is)(|.*\\s)until\\s(.*)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    /** One or two words with a number in them. */
    private static final Pattern TIME_LIKE = Pattern.compile("(?=.*\\d)\\S+(?:\\s+\\S+)?");

    private static final String UNCHANGED = " The train is not held.";

    @Override
    public CommandSpec spec() {
        return CommandSpec.writing(
                        CommandSpec.Group.GUARD,
                        "hold",
                        Right.PERSON,
                        "Stops the train until somebody says !unhold, or until the time given. With \"on stage\" or"
                                + " \"on addons-server\" in front of the reason it stops that environment or repository"
                                + " alone, with \"except picks\" not what is cherry-picked. !hold NUMBER until WHEN"
                                + " gives a hold of yours another end.",
                        Parameter.one(
                                REASON, Parameter.Type.TEXT, "why; WHEN is 2h, 15:00, tomorrow 9:00, thu, 2016-10-07"))
                .with(
                        Option.of(ON, "NAME", Parameter.Type.TARGET, "hold this environment or repository alone"),
                        Option.flag(EXCEPT_PICKS, "what is cherry-picked or reverted may go on"))
                .example("!hold on stage except picks: smoke tests are running until 15:00");
    }

    @Override
    public Answer run(Request request) {
        HoldWish wish = HoldWish.read(request.train(), request.arguments().text(REASON));
        Optional<String> on = request.arguments().option(ON);
        Optional<HoldScope> named = on.flatMap(name -> HoldWish.named(request.train(), name));
        if (on.isPresent() && named.isEmpty()) {
            return Answer.refused("\"" + on.get() + "\" cannot be held; what can is "
                    + String.join(", ", HoldWish.names(request.train())) + "." + UNCHANGED);
        }
        HoldWish meant = named.map(wish::on).orElse(wish);
        return until(request, request.arguments().has(EXCEPT_PICKS) ? meant.sparingPicks() : meant);
    }

    private static Answer until(Request request, HoldWish wish) {
        Matcher until = UNTIL.matcher(wish.reason());
        if (!until.matches()) {
            return wish.reason().isBlank() ? reasonless() : hold(request, wish, Hold.OPEN_END);
        }
        String when = until.group(2).strip();
        Optional<Instant> end = request.moments().read(when);
        if (end.isPresent()) {
            String reason = until.group(1).strip();
            return reason.isBlank() ? reasonless() : hold(request, new HoldWish(wish.scope(), reason), end.get());
        }
        // "until" is also a word: "do not push until bug 1234 is fixed" has no time in it and is a reason as it stands.
        return TIME_LIKE.matcher(when).matches()
                ? Answer.refused("I cannot read \"until " + when + "\" as a time to come; I know 2h, 15:00,"
                        + " tomorrow 9:00, thu 11:00, 2016-10-07." + UNCHANGED)
                : hold(request, wish, Hold.OPEN_END);
    }

    private static Answer reasonless() {
        return Answer.refused("REASON is missing: say why, then until when." + UNCHANGED);
    }

    private static Answer hold(Request request, HoldWish wish, Instant end) {
        if (NUMBER.matcher(wish.reason()).matches()) {
            return numbered(request, wish.reason(), end);
        }
        Optional<Hold> same = request.state().holdsInForce(request.now()).stream()
                .filter(hold -> hold.owner().equals(request.actor().name())
                        && hold.scope().equals(wish.scope())
                        && SameText.of(hold.reason(), wish.reason()))
                .findFirst();
        return same.map(hold -> keep(request, hold, end))
                .orElseGet(() -> set(
                        request,
                        new Hold(
                                request.state().lastHold() + 1,
                                wish.scope(),
                                request.actor().name(),
                                wish.reason(),
                                request.now(),
                                end),
                        "is"));
    }

    private static Answer numbered(Request request, String number, Instant end) {
        Optional<Hold> hold = request.state().holdsInForce(request.now()).stream()
                .filter(each -> String.valueOf(each.number()).equals(number))
                .findFirst();
        if (hold.isEmpty()) {
            return Answer.refused("there is no hold " + number + ", and a number is no reason: say why." + UNCHANGED);
        }
        return hold.get().owner().equals(request.actor().name())
                ? keep(request, hold.get(), end)
                : Answer.refused("hold " + number + " is " + hold.get().owner()
                        + "'s; one of your own has a reason: !hold REASON. Nothing was changed.");
    }

    private static Answer keep(Request request, Hold hold, Instant end) {
        return hold.ends().equals(end)
                ? Answer.openly(
                        "already: " + Holding.of(hold, request.moments()).told())
                : set(
                        request,
                        // Its owner means it from now on: half of its time is half of what is left.
                        new Hold(hold.number(), hold.scope(), hold.owner(), hold.reason(), request.now(), end),
                        "stays");
    }

    private static Answer set(Request request, Hold hold, String verb) {
        String until = hold.until()
                .map(moment -> " until " + request.moments().shown(moment))
                .orElse("");
        String line = Holding.what(hold, request.train().name()) + " " + verb + " on hold" + Holding.spared(hold)
                + until + ": " + hold.reason() + " (!unhold " + hold.number() + ")";
        return request.isPreview()
                ? request.preview("This would say: " + line, List.of())
                : request.done(List.of(new Event.HoldSet(hold)), List.of(Announcement.bad(line)));
    }
}
