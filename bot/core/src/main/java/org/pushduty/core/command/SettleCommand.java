package org.pushduty.core.command;

import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.Paperwork;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.Task;

/** {@code !done NUMBER [NOTE]} and {@code !waive NUMBER REASON}: a task was run, or is not to be run. */
final class SettleCommand implements Command {
    private static final String NUMBER = "NUMBER";

    private final CommandSpec spec;
    private final Task.Standing standing;
    private final String words;

    private SettleCommand(CommandSpec spec, Task.Standing standing, String words) {
        this.spec = spec;
        this.standing = standing;
        this.words = words;
    }

    static SettleCommand done() {
        CommandSpec spec = CommandSpec.writing(
                        CommandSpec.Group.GUARD,
                        "done",
                        Right.PERSON,
                        "Says that a task was run. For those who have to run it, whoever put it down, the push hero and"
                                + " admins.",
                        Parameter.one(NUMBER, Parameter.Type.TASK, "which task"),
                        Parameter.optional("NOTE", Parameter.Type.TEXT, "how it went"))
                .example("!done 3 it took ten minutes");
        return new SettleCommand(spec, Task.Standing.DONE, "NOTE");
    }

    static SettleCommand waive() {
        CommandSpec spec = CommandSpec.writing(
                        CommandSpec.Group.GUARD,
                        "waive",
                        Right.PERSON,
                        "Says that a task is not to be run, and why. For those who would have to run it, the push hero"
                                + " and admins.",
                        Parameter.one(NUMBER, Parameter.Type.TASK, "which task"),
                        Parameter.one("REASON", Parameter.Type.TEXT, "why not"))
                .example("!waive 3 the migration was run last week");
        return new SettleCommand(spec, Task.Standing.WAIVED, "REASON");
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Answer run(Request request) {
        Numbered<Task> tasks = new Numbered<>(request, "task", Paperwork::tasks, Task::isOpen);
        Optional<Numbered.OnPaper<Task>> found = tasks.find();
        return found.map(each -> settle(request, each.push(), each.item())).orElseGet(tasks::refusal);
    }

    private Answer settle(Request request, Push push, Task task) {
        List<String> alsoThey =
                standing == Task.Standing.DONE ? List.of(task.note().by()) : List.of();
        Entitled entitled = new Entitled(request, push, List.of(task.role()), alsoThey);
        if (!entitled.includesAsker()) {
            return entitled.refusal("!" + spec.name() + " " + task.number());
        }
        if (!task.isOpen()) {
            return Answer.openly(
                    "already: " + new PaperList(request).row(push, task).line());
        }
        String note = request.arguments().text(words);
        String line = "task " + task.number() + " " + TaskCommand.when(task.phase()) + " " + push.name() + " is "
                + (standing == Task.Standing.DONE ? "done: " : "waived: ")
                + task.note().text() + (note.isBlank() ? "" : " (" + note + ")");
        return request.isPreview()
                ? request.preview("This would say: " + line, List.of())
                : request.done(
                        List.of(new PaperEvent.TaskSettled(push.name(), task.number(), standing, note)),
                        List.of(Announcement.good(line)));
    }
}
