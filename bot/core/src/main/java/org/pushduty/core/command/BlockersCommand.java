package org.pushduty.core.command;

import java.util.List;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.push.Blocker;
import org.pushduty.core.push.Push;

/** {@code !blockers}: what must be resolved before the push, and what was. */
final class BlockersCommand implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.reading(
                CommandSpec.Group.SEE, "blockers", "What must be resolved before the push, by whom, and what was.");
    }

    @Override
    public Answer run(Request request) {
        return request.state()
                .current()
                .map(push -> listed(request, push))
                .orElseGet(() -> Answer.openly("no push is open"));
    }

    private static Answer listed(Request request, Push push) {
        List<Blocker> all = push.paper().blockers();
        PaperList list = new PaperList(request);
        return all.isEmpty()
                ? Answer.openly("nothing blocks " + push.name() + "; !blocker TEXT raises what does.")
                : list.answer(
                        "blockers of " + push.name(),
                        all.stream().filter(Blocker::isOpen).map(list::row).toList(),
                        all.stream()
                                .filter(each -> !each.isOpen())
                                .map(list::row)
                                .toList());
    }
}
