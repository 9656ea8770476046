package org.pushduty.core.command;

import java.util.List;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;

/** {@code !next}: what each role does now. */
final class NextCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.reading(CommandSpec.Group.SEE, "next", "What each role does now.");
    }

    @Override
    public Answer run(Request request) {
        List<String> lines = new PushReport(request).next();
        return Answer.openly(String.join(" · ", lines));
    }
}
