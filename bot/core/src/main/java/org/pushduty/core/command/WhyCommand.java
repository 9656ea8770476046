package org.pushduty.core.command;

import java.util.List;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Card;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.obstacle.Obstacle;

/** {@code !why}: all that stands between now and the push. */
final class WhyCommand implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.reading(
                CommandSpec.Group.SEE,
                "why",
                "All that stands between now and the push: who has to do what, since when, and what clears it.");
    }

    @Override
    public Answer run(Request request) {
        PushReport report = new PushReport(request);
        List<Obstacle> obstacles = report.obstacles();
        String push = report.push().map(open -> open.name().text()).orElse("the train");
        if (obstacles.isEmpty()) {
            String line = "nothing is in the way of " + push + ".";
            return Answer.openly(line).with(new Card(line, report.tone(), List.of()));
        }
        List<String> lines = obstacles.stream().map(Obstacle::line).toList();
        Card card = new Card(
                "in the way of " + push,
                report.tone(),
                obstacles.stream().map(Obstacle::field).toList());
        return Answer.openly(lines).with(card);
    }
}
