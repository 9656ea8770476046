package org.pushduty.core.obstacle;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.pushduty.core.people.People;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.Task;
import org.pushduty.core.train.PushName;

/**
 * What one role has still to run before or after a push.
 *
 * @param holders names of those who hold the role
 * @param tasks at least one
 */
public record RoleTasks(PushName push, Task.Phase phase, String role, List<String> holders, List<Task> tasks) {
    public RoleTasks {
        holders = List.copyOf(holders);
        tasks = List.copyOf(tasks);
    }

    /** Of each role that has some, in the order in which they came to have some. */
    public static List<RoleTasks> of(People people, Push push, Task.Phase phase) {
        List<Task> open = push.paper().openTasks(phase);
        Roles roles = new Roles(people, push);
        return open.stream()
                .map(Task::role)
                .distinct()
                .map(role -> new RoleTasks(
                        push.name(),
                        phase,
                        role,
                        roles.holders(role),
                        open.stream().filter(task -> task.role().equals(role)).toList()))
                .toList();
    }

    /** {@code run before 2016.10.06: task 3 (migrate the users), task 4 (…); then !done NUMBER}. */
    public String told() {
        return "run " + phase.name().toLowerCase(Locale.ROOT) + " " + push + ": "
                + tasks.stream()
                        .map(task ->
                                "task " + task.number() + " (" + task.note().text() + ")")
                        .collect(joining(", "))
                + "; then !done NUMBER";
    }
}
