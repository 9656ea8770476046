package org.pushduty.core.routine;

import java.util.List;
import org.pushduty.core.desk.TrainDesk;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Event;

/** Reminds the people of one train. */
public final class Reminding {
    private final TrainDesk desk;
    private final Reminders reminders;

    public Reminding(TrainDesk desk) {
        this.desk = desk;
        this.reminders = new Reminders(desk.train(), desk.people());
    }

    /**
     * Says what is due. What is said, and that it was, is one change: none is given twice. Only in the train's own
     * lane.
     */
    public void giveDue() {
        List<Reminder> due = reminders.due(desk.state(), desk.now());
        if (!due.isEmpty()) {
            desk.write(
                    Actor.BOT,
                    due.stream()
                            .map(reminder -> new Event.ReminderGiven(reminder.key()))
                            .toList(),
                    due.stream().map(Reminder::line).toList());
        }
    }
}
