package org.pushduty.quartz;

import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.pushduty.core.train.TrainName;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.listeners.SchedulerListenerSupport;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.utils.DBConnectionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Quartz, set up to be an alarm clock and nothing else. */
final class QuartzScheduler {
    private static final Logger LOG = LoggerFactory.getLogger(QuartzScheduler.class);
    private static final String DATABASE = "pushduty";

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("scheduler.instanceName", "pushduty"),
            Map.entry("scheduler.instanceId", "one"),
            // How soon a clock that was put forward is noticed.
            Map.entry("scheduler.idleWaitTime", "30000"),
            Map.entry("scheduler.makeSchedulerThreadDaemon", "true"),
            Map.entry("threadPool.class", SimpleThreadPool.class.getName()),
            Map.entry("threadPool.threadCount", "1"),
            Map.entry("threadPool.makeThreadsDaemons", "true"),
            Map.entry("jobStore.class", JobStoreTX.class.getName()),
            // One SQL for both databases; H2 as the store opens it knows PostgreSQL's types.
            Map.entry("jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName()),
            Map.entry("jobStore.dataSource", DATABASE),
            Map.entry("jobStore.tablePrefix", "timetable_"),
            // No serialised Java objects in the database.
            Map.entry("jobStore.useProperties", "true"),
            Map.entry("jobStore.isClustered", "false"),
            Map.entry("jobStore.misfireThreshold", "30000"),
            Map.entry("jobStore.makeThreadsDaemons", "true"));

    private QuartzScheduler() {}

    /** A scheduler at work, which rings for what went by meanwhile; waits for the database. */
    static Scheduler started(Gate gate, Consumer<TrainName> ring) throws SchedulerException {
        DBConnectionManager.getInstance().addConnectionProvider(DATABASE, gate);
        var properties = new Properties();
        SETTINGS.forEach((name, value) -> properties.setProperty("org.quartz." + name, value));
        Scheduler scheduler = new StdSchedulerFactory(properties).getScheduler();
        scheduler.setJobFactory((bundle, at) -> new AlarmJob(ring));
        scheduler.getListenerManager().addSchedulerListener(new SchedulerListenerSupport() {
            @Override
            public void schedulerError(String message, SchedulerException cause) {
                if (!gate.isClosed()) {
                    LOG.warn("alarms: {} {}", message, cause.getMessage());
                }
            }
        });
        try {
            scheduler.start();
            return scheduler;
        } catch (SchedulerException e) {
            // Started once, and be it in vain, it would not look for what went by a second time.
            scheduler.shutdown(false);
            throw e;
        }
    }
}
