package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Option;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Notable;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.Paperwork;

/** {@code !notable TEXT}: something that people should know of what ships. */
final class NotableCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.writing(
                        CommandSpec.Group.GUARD,
                        "notable",
                        Right.PERSON,
                        "Notes something that people should know of what ships; it stands in the notes and in the mail.",
                        Parameter.one("TEXT", Parameter.Type.TEXT, "what, in a sentence"))
                .with(Option.of("for", "DATE", Parameter.Type.DATE, "for another push than the current one"))
                .example("!notable the new search page is on for everybody");
    }

    @Override
    public Answer run(Request request) {
        MeantPush.Search meant = MeantPush.find(request);
        return meant.push()
                .map(push -> note(request, push))
                .orElseGet(() -> Answer.refused(meant.problem() + " Nothing was changed."));
    }

    private static Answer note(Request request, MeantPush meant) {
        String text = request.arguments().text("TEXT");
        Optional<Notable> same = meant.push().paper().notables().stream()
                .filter(notable -> SameText.of(notable.note().text(), text))
                .findFirst();
        if (same.isPresent()) {
            return Answer.openly("already: that is notable " + same.get().number() + " of "
                    + meant.push().name() + ".");
        }
        String line = "notable for " + meant.push().name() + ": " + text;
        if (request.isPreview()) {
            return request.preview("This would say: " + line, List.of());
        }
        List<Event> events = new ArrayList<>(meant.opening());
        events.add(new PaperEvent.NotableNoted(
                meant.push().name(), request.state().nextNumber(Paperwork::notables), text, ""));
        return request.done(events, List.of(Announcement.plain(line)));
    }
}
