package org.pushduty.core.command;

import java.util.List;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.push.Blocker;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.Paperwork;
import org.pushduty.core.push.Push;

/** {@code !resolve NUMBER [HOW]}: a blocker blocks no more. */
final class ResolveCommand implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.writing(
                        CommandSpec.Group.GUARD,
                        "resolve",
                        Right.PERSON,
                        "Says that a blocker is resolved. For whoever raised it, whom it is for, the push hero and"
                                + " admins.",
                        Parameter.one("NUMBER", Parameter.Type.BLOCKER, "which blocker"),
                        Parameter.optional("HOW", Parameter.Type.TEXT, "how it was resolved"))
                .example("!resolve 1 fixed by 3f2a9c1");
    }

    @Override
    public Answer run(Request request) {
        Numbered<Blocker> blockers = new Numbered<>(request, "blocker", Paperwork::blockers, Blocker::isOpen);
        return blockers.find()
                .map(each -> resolve(request, each.push(), each.item()))
                .orElseGet(blockers::refusal);
    }

    private static Answer resolve(Request request, Push push, Blocker blocker) {
        Entitled entitled =
                new Entitled(request, push, List.of(), List.of(blocker.note().by(), blocker.owner()));
        if (!entitled.includesAsker()) {
            return entitled.refusal("!resolve " + blocker.number());
        }
        if (!blocker.isOpen()) {
            return Answer.openly(
                    "already: " + new PaperList(request).row(blocker).line());
        }
        String how = request.arguments().text("HOW");
        String line = "blocker " + blocker.number() + " of " + push.name() + " is resolved: "
                + blocker.note().text() + (how.isBlank() ? "" : " (" + how + ")");
        return request.isPreview()
                ? request.preview("This would say: " + line, List.of())
                : request.done(
                        List.of(new PaperEvent.BlockerResolved(push.name(), blocker.number(), how)),
                        List.of(Announcement.good(line)));
    }
}
