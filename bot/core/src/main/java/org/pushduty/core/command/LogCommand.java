package org.pushduty.core.command;

import java.util.List;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.push.Entry;

/** {@code !log [N]}: what happened to the train lately. */
final class LogCommand implements Command {
    private static final int USUAL = 10;
    private static final int MOST = 50;
    private static final int FEW = 3;

    @Override
    public CommandSpec spec() {
        return CommandSpec.reading(
                        CommandSpec.Group.SEE,
                        "log",
                        "The newest " + USUAL + " (or N, at most " + MOST + ") changes: who did what, and when.",
                        Parameter.optional("N", Parameter.Type.NUMBER, "how many"))
                .example("!log 20");
    }

    @Override
    public Answer run(Request request) {
        int wanted = request.arguments().first("N").map(Integer::parseInt).orElse(USUAL);
        List<String> lines = request.desk().newest(Math.min(MOST, Math.max(1, wanted))).stream()
                .map(entry -> told(request, entry))
                .toList();
        if (lines.isEmpty()) {
            return Answer.openly("nothing has happened yet.");
        }
        return lines.size() <= FEW
                ? Answer.openly(lines)
                : Answer.briefly(
                        "the newest: " + lines.get(0) + " (the others to you alone)", lines.subList(1, lines.size()));
    }

    private static String told(Request request, Entry entry) {
        return request.moments().shown(entry.at()) + " " + entry.actor().name() + " "
                + entry.event().story();
    }
}
