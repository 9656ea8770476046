package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.push.Push;

/** {@code !next}: what each role does now. */
final class NextCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.reading(CommandSpec.Group.SEE, "next", "What each role does now.");
    }

    @Override
    public Answer run(Request request) {
        PushReport report = new PushReport(request);
        return Answer.openly(report.push()
                .map(push -> String.join(" · ", duties(request, report, push)))
                .orElse("no push is open"));
    }

    private static List<String> duties(Request request, PushReport report, Push push) {
        List<String> duties = new ArrayList<>();
        report.holds()
                .forEach(hold ->
                        duties.add(hold.owner() + ": settle \"" + hold.reason() + "\", then !unhold " + hold.number()));
        Duties all = new Duties(request, push);
        duties.addAll(all.blockers());
        duties.addAll(all.stage());
        duties.addAll(all.picks());
        duties.addAll(all.tasks());
        return duties;
    }
}
