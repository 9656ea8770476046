package org.pushduty.core.command;

import java.util.List;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;

/** {@code !why}: all that stands between now and the push. */
final class WhyCommand implements Command {
    private static final int FEW = 3;

    @Override
    public CommandSpec spec() {
        return CommandSpec.reading(
                CommandSpec.Group.SEE,
                "why",
                "All that stands between now and the push: who has to do what, since when, and what clears it.");
    }

    @Override
    public Answer run(Request request) {
        List<String> obstacles = new PushReport(request).obstacles();
        if (obstacles.isEmpty()) {
            return Answer.openly("nothing is in the way of "
                    + request.state().current().map(push -> push.name().text()).orElse("the train") + ".");
        }
        return obstacles.size() <= FEW
                ? Answer.openly(obstacles)
                : Answer.briefly(
                        obstacles.size() + " things are in the way, the first: " + obstacles.get(0), obstacles);
    }
}
