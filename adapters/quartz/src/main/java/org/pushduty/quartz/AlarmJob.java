package org.pushduty.quartz;

import java.util.function.Consumer;
import org.pushduty.core.train.TrainName;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Rings for a train. Quartz stores the name of this class: it is not to be changed. */
final class AlarmJob implements Job {
    private final Consumer<TrainName> ring;

    AlarmJob(Consumer<TrainName> ring) {
        this.ring = ring;
    }

    @Override
    public void execute(JobExecutionContext context) {
        ring.accept(new TrainName(context.getJobDetail().getKey().getName()));
    }
}
