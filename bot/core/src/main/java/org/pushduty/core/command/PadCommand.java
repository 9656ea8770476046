package org.pushduty.core.command;

import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.notes.PageForm;
import org.pushduty.core.push.Push;

/** {@code !pad}: the notes page of a push, made from its facts by the team's template. */
final class PadCommand implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.reading(
                        CommandSpec.Group.SEE,
                        "pad",
                        "The notes of the current push, to you alone.",
                        Parameter.optional("DATE", Parameter.Type.DATE, "of that push instead"))
                .alias("notes")
                .example("!pad");
    }

    @Override
    public Answer run(Request request) {
        Optional<Push> push = TextAnswer.push(request, () -> request.state().current());
        if (push.isEmpty()) {
            return TextAnswer.unknownPush(request);
        }
        String text = PageForm.read(request.desk().page(push.get())).text();
        String url = request.train().notes().url(push.get().name());
        List<String> lines = TextAnswer.lines(text);
        return Answer.briefly(
                "the pad of " + push.get().name() + " is for your eyes: " + lines.size() + " lines"
                        + (url.isBlank() ? "" : " · " + url),
                TextAnswer.said(lines));
    }
}
