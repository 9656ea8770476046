package org.pushduty.core.command;

import java.util.List;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Card;
import org.pushduty.core.chat.Span;
import org.pushduty.core.chat.Utterance.Tone;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.push.Pick;
import org.pushduty.core.push.Push;
import org.pushduty.core.text.Moments;

/** {@code !picks}: the commits that people want, with age and standing. */
final class PicksCommand implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.reading(
                CommandSpec.Group.SEE,
                "picks",
                "The picks of the push, with age and standing; of the last push, those wanted as hot-fixes.",
                Parameter.optional("DATE", Parameter.Type.DATE, "all of that push"));
    }

    @Override
    public Answer run(Request request) {
        List<Picks.Placed> picks = picks(request);
        if (picks.isEmpty()) {
            return Answer.openly("nobody wants a pick: !pick REPO COMMIT asks for one.");
        }
        Moments moments = request.moments();
        List<String> lines = picks.stream().map(each -> line(each, moments)).toList();
        Card card = new Card(
                "picks of " + request.train().name(),
                Tone.PLAIN,
                picks.stream().map(PicksCommand::field).toList());
        return Answer.openly(lines).with(card);
    }

    private static List<Picks.Placed> picks(Request request) {
        String date = request.arguments().text("DATE");
        if (!date.isBlank()) {
            return request
                    .train()
                    .scheme()
                    .read(date)
                    .flatMap(
                            day -> request.state().push(request.train().scheme().nameOf(day)))
                    .stream()
                    .flatMap(push -> push.paper().picks().stream().map(pick -> new Picks.Placed(push, pick)))
                    .toList();
        }
        return Picks.pushes(request.state()).stream()
                .flatMap(push -> push.paper().picks().stream()
                        .filter(pick -> push.isOpen() || pick.isOpen() || isNotLive(request, push, pick))
                        .map(pick -> new Picks.Placed(push, pick)))
                .toList();
    }

    /** In a hot-fix that is tagged and not said to be live. */
    private static boolean isNotLive(Request request, Push push, Pick pick) {
        return pick.standing() == Pick.Standing.PICKED
                && request.state()
                        .ledger()
                        .live(request.train().production().name(), pick.repository())
                        .filter(live -> push.newest(pick.repository())
                                .filter(newest ->
                                        newest.step().revision().tagName().equals(live.tag()))
                                .isPresent())
                        .isEmpty();
    }

    private static String line(Picks.Placed placed, Moments moments) {
        Pick pick = placed.pick();
        String why = pick.note().text();
        return "pick " + pick.number() + " of " + placed.push().name() + ", " + Picks.standing(pick) + ": "
                + Picks.what(pick) + " · " + pick.note().by() + ", "
                + moments.age(pick.note().at()) + " ago"
                + (why.isBlank() ? "" : ": " + why);
    }

    private static Card.Field field(Picks.Placed placed) {
        Pick pick = placed.pick();
        return Card.Field.of(
                "pick " + pick.number() + " of " + placed.push().name(),
                Span.words(Picks.standing(pick) + ": " + Picks.what(pick) + " · "
                        + pick.note().by() + " "),
                Span.moment(pick.note().at()),
                Span.words(
                        pick.note().text().isBlank() ? "" : ": " + pick.note().text()));
    }
}
