package org.pushduty.core.routine;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.pushduty.core.people.People;
import org.pushduty.core.port.Timetable;
import org.pushduty.core.push.MailTimes;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.Train;

/** Sets the alarms of one train. Used from several threads. */
public final class Alarms {
    private final Train train;
    private final Reminders reminders;
    private final MailTimes mails;
    private final Timetable timetable;
    private final Clock clock;

    public Alarms(Train train, People people, Timetable timetable, Clock clock) {
        this.train = train;
        this.reminders = new Reminders(train, people);
        this.mails = new MailTimes(train);
        this.timetable = timetable;
        this.clock = clock;
    }

    /** The train's alarms follow from its state: to be called after each change, and at each start. */
    public void arrange(TrainState state) {
        Instant now = clock.instant();
        Set<Instant> moments = new HashSet<>(reminders.coming(state, now));
        moments.addAll(mails.coming(state, now));
        timetable.arrange(train.name(), moments);
    }
}
