package org.pushduty.core.command;

import java.util.List;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.obstacle.RoleTasks;
import org.pushduty.core.people.People;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.Task;

/** Calls those who have something to run after a push, once it is out. */
final class TaskCalls {
    private TaskCalls() {}

    /** A line for each role that has some, calling its holders. */
    static List<Announcement> after(People people, Push push) {
        return RoleTasks.of(people, push, Task.Phase.AFTER).stream()
                .map(tasks -> Announcement.plain(
                                (tasks.holders().isEmpty() ? "" : String.join(", ", tasks.holders()) + ": ")
                                        + tasks.told())
                        .calling(tasks.holders()))
                .toList();
    }
}
