package org.pushduty.quartz;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pushduty.core.train.TrainName;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/** The alarms as Quartz keeps them: a job for each train, a trigger for each moment, named by it. */
final class AlarmTable {
    private static final String GROUP = "trains";

    /** The one that Quartz goes by. */
    private static final Clock CLOCK = Clock.systemUTC();

    private final Scheduler scheduler;

    AlarmTable(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Makes the train's alarms exactly these. */
    void arrange(TrainName train, Set<Instant> moments) throws SchedulerException {
        JobKey job = JobKey.jobKey(train.text(), GROUP);
        if (!scheduler.checkExists(job)) {
            scheduler.addJob(
                    JobBuilder.newJob(AlarmJob.class)
                            .withIdentity(job)
                            .storeDurably()
                            .build(),
                    true);
        }
        Set<TriggerKey> wanted = new HashSet<>();
        moments.forEach(moment -> wanted.add(key(train, moment)));
        Set<TriggerKey> there = new HashSet<>();
        scheduler.getTriggersOfJob(job).forEach(trigger -> there.add(trigger.getKey()));
        List<TriggerKey> unwanted = new ArrayList<>(there);
        unwanted.removeAll(wanted);
        if (!unwanted.isEmpty()) {
            scheduler.unscheduleJobs(unwanted);
        }
        for (Instant moment : moments) {
            if (!there.contains(key(train, moment))) {
                scheduler.scheduleJob(trigger(job, key(train, moment), moment));
            }
        }
    }

    private static TriggerKey key(TrainName train, Instant moment) {
        return TriggerKey.triggerKey(moment.toString(), train.text());
    }

    private static Trigger trigger(JobKey job, TriggerKey key, Instant moment) {
        return TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(job)
                .startAt(Date.from(notBefore(moment)))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
    }

    /**
     * Quartz keeps milliseconds and rings up to two of them early; whoever looks then sees nothing due. And what is
     * long past when it is arranged, it takes for a misfire, which it looks after later.
     */
    private static Instant notBefore(Instant moment) {
        Instant now = CLOCK.instant();
        Instant ringing = moment.truncatedTo(ChronoUnit.MILLIS).plusMillis(4);
        return ringing.isBefore(now) ? now : ringing;
    }
}
