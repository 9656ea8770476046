package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Push;

/** {@code !skip REASON}: this push is not happening; the calendar and the heroes move on. */
final class SkipCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.writing(
                        CommandSpec.Group.SHIP,
                        "skip",
                        Right.HERO,
                        "This push is not happening: the next push day is next, with its own hero.",
                        Parameter.one("REASON", Parameter.Type.TEXT, "why"))
                .example("!skip everybody is at the work week");
    }

    @Override
    public Answer run(Request request) {
        Push push = request.state().current().orElseThrow();
        String reason = request.arguments().text("REASON");
        Event.PushOpened next = request.desk().days().after(push, request.state(), request.now());
        Leftovers left = Leftovers.of(push, false);
        String tags = push.isTagged() ? " Its tags stay where they are." : "";
        String line = "skipped " + push.name() + ": " + reason + "." + tags + " Next is " + next.push() + ", hero "
                + next.hero() + "." + left.told();
        if (request.isPreview()) {
            return request.preview("This would say: " + line, List.of());
        }
        List<Event> events = new ArrayList<>(List.of(new Event.PushSkipped(push.name(), reason)));
        if (request.state().push(next.push()).isEmpty()) {
            events.add(next);
        }
        events.addAll(left.events(next.push()));
        return request.done(events, List.of(Announcement.plain(line)));
    }
}
