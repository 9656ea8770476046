package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.Task;

/** {@code !tasks}: what is to be run before and after the push, and what was. */
final class TasksCommand implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.reading(
                CommandSpec.Group.SEE,
                "tasks",
                "What is to be run before and after the push, by whom, and what was; also what is still to be run after"
                        + " the last one.");
    }

    @Override
    public Answer run(Request request) {
        PaperList list = new PaperList(request);
        List<PaperList.Row> open = new ArrayList<>();
        List<PaperList.Row> settled = new ArrayList<>();
        for (Push push : pushes(request)) {
            tasks(push).forEach(task -> (task.isOpen() ? open : settled).add(list.row(push, task)));
        }
        String push = request.state().current().map(each -> each.name().text()).orElse("the next push");
        return open.isEmpty() && settled.isEmpty()
                ? Answer.openly("no tasks for " + push + "; !task before TEXT or !task after TEXT puts one down.")
                : list.answer("tasks of " + push, open, settled);
    }

    /** In the order in which they are to be run. */
    private static List<Task> tasks(Push push) {
        return push.paper().tasks().stream()
                .sorted(Comparator.comparing(Task::phase))
                .toList();
    }

    /** The current one, after those of which something is left to be run. */
    private static List<Push> pushes(Request request) {
        List<Push> left = request.state().pushes().stream()
                .filter(push -> push.stage() == Push.Stage.PUSHED
                        && !push.paper().openTasks(Task.Phase.AFTER).isEmpty())
                .toList();
        Stream<Push> current = request.state().current().stream();
        return Stream.concat(left.stream(), current).toList();
    }
}
