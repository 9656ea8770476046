package org.pushduty.core.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Option;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.obstacle.Roles;
import org.pushduty.core.people.People;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.Paperwork;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.Task;

/** {@code !task before|after [for ROLE] TEXT}: something that somebody must run before or after the push. */
final class TaskCommand implements Command {
    private static final String PHASE = "before|after";
    private static final String TEXT = "[for ROLE] TEXT";
    private static final String ROLE = "role";

    @Override
    public CommandSpec spec() {
        return CommandSpec.writing(
                        CommandSpec.Group.GUARD,
                        "task",
                        Right.PERSON,
                        "Puts down what must be run before or after the push, for ops if nothing else is said. Those"
                                + " who have to run it are called when it is time; open ones keep the push, or its"
                                + " mail, from going out.",
                        Parameter.one(PHASE, Parameter.Type.CODE, "when it is to be run"),
                        Parameter.one(TEXT, Parameter.Type.TEXT, "what; \"for qa\" in front says who runs it"))
                .with(
                        Option.of(ROLE, "ROLE", Parameter.Type.ROLE, "who runs it: hero or a role"),
                        Option.of("for", "DATE", Parameter.Type.DATE, "for another push than the current one"))
                .example("!task before for ops run the migration of users");
    }

    @Override
    public Answer run(Request request) {
        String typed = request.arguments().text(PHASE).toLowerCase(Locale.ROOT);
        if (!typed.equals("before") && !typed.equals("after")) {
            return Answer.refused(
                    "before the push or after it? !task before TEXT, or !task after TEXT." + " Nothing was changed.");
        }
        People people = request.desk().people();
        TaskWords words = TaskWords.read(people, request.arguments().text(TEXT));
        Optional<String> role = request.arguments().option(ROLE);
        if (role.isPresent() && TaskWords.role(people, role.get()).isEmpty()) {
            return Answer.refused("there is no role \"" + role.get() + "\"; they are "
                    + String.join(", ", TaskWords.roles(people)) + ". Nothing was changed.");
        }
        TaskWords whose = role.flatMap(name -> TaskWords.role(people, name))
                .map(name -> new TaskWords(name, words.text()))
                .orElse(words);
        MeantPush.Search meant = MeantPush.find(request);
        return meant.push()
                .map(push -> put(request, push, Task.Phase.valueOf(typed.toUpperCase(Locale.ROOT)), whose))
                .orElseGet(() -> Answer.refused(meant.problem() + " Nothing was changed."));
    }

    private static Answer put(Request request, MeantPush meant, Task.Phase phase, TaskWords words) {
        Push push = meant.push();
        if (!push.isOpen() && phase == Task.Phase.BEFORE) {
            return Answer.refused(
                    push.name() + " has gone out: nothing is run before it any more. Nothing was changed.");
        }
        Optional<Task> same = push.paper().openTasks(phase).stream()
                .filter(task -> task.role().equals(words.role())
                        && SameText.of(task.note().text(), words.text()))
                .findFirst();
        if (same.isPresent()) {
            return Answer.openly("already: that is task " + same.get().number() + " of " + push.name() + ".");
        }
        int number = request.state().nextNumber(Paperwork::tasks);
        Roles roles = new Roles(request.desk().people(), push);
        String line = "task " + number + " " + when(phase) + " " + push.name() + " for " + roles.told(words.role())
                + ": " + words.text();
        if (request.isPreview()) {
            return request.preview("This would say: " + line, List.of());
        }
        List<Event> events = new ArrayList<>(meant.opening());
        events.add(new PaperEvent.TaskSet(push.name(), number, phase, words.role(), words.text(), ""));
        List<String> called = isDue(request, push, phase) ? roles.holders(words.role()) : List.of();
        return request.done(events, List.of(Announcement.plain(line).calling(called)));
    }

    static String when(Task.Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    /** Whoever has to run it is called when its time comes; here and now where it has come. */
    private static boolean isDue(Request request, Push push, Task.Phase phase) {
        Instant time = request.train().calendar().pushTime(push.date()).toInstant();
        return phase == Task.Phase.BEFORE ? !time.isAfter(request.now()) : !push.isOpen();
    }
}
