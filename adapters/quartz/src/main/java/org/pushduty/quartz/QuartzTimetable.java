package org.pushduty.quartz;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pushduty.core.port.Timetable;
import org.pushduty.core.train.TrainName;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Alarms that Quartz keeps in the store's database; one timetable at a time in a JVM. Everything happens on threads of
 * its own. Quartz itself logs each failure with its stack trace, where the lines of this class say the same: its
 * logger, {@code org.quartz}, is best switched off.
 */
public final class QuartzTimetable implements Timetable {
    private static final Logger LOG = LoggerFactory.getLogger(QuartzTimetable.class);
    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(10);
    private static final Duration FOR_THE_LAST_QUERY = Duration.ofSeconds(1);

    private final Gate gate;
    private final Duration delay;
    private final Map<TrainName, Set<Instant>> wanted = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor thread;

    // These two belong to that thread.
    private final Map<TrainName, Set<Instant>> arranged = new LinkedHashMap<>();
    private @Nullable Scheduler scheduler;

    /**
     * @param database has the tables that the store makes for it
     * @param delay how long after {@link #start} Quartz is loaded: nobody needs it while the program starts
     */
    public QuartzTimetable(DataSource database, Duration delay) {
        this.gate = new Gate(database);
        this.delay = delay;
        this.thread = new ScheduledThreadPoolExecutor(1, work -> {
            var made = new Thread(work, "timetable");
            made.setDaemon(true);
            return made;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void start(Consumer<TrainName> ring) {
        later(() -> open(ring), delay);
    }

    @Override
    public void arrange(TrainName train, Set<Instant> moments) {
        Set<Instant> copy = Set.copyOf(moments);
        if (!copy.equals(wanted.put(train, copy))) {
            later(this::arrangeAll, Duration.ZERO);
        }
    }

    private void later(Runnable work, Duration when) {
        try {
            Future<?> unused = thread.schedule(work, when.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("the timetable is stopped", e);
        }
    }

    private void open(Consumer<TrainName> ring) {
        try {
            scheduler = QuartzScheduler.started(gate, ring);
            arrangeAll();
        } catch (SchedulerException e) {
            tryAgain(() -> open(ring), "alarms cannot ring yet", e);
        }
    }

    private void arrangeAll() {
        if (scheduler == null) {
            return;
        }
        AlarmTable table = new AlarmTable(scheduler);
        try {
            for (Map.Entry<TrainName, Set<Instant>> train : wanted.entrySet()) {
                if (!train.getValue().equals(arranged.get(train.getKey()))) {
                    table.arrange(train.getKey(), train.getValue());
                    arranged.put(train.getKey(), train.getValue());
                }
            }
        } catch (SchedulerException e) {
            tryAgain(this::arrangeAll, "alarms are not arranged yet", e);
        }
    }

    private void tryAgain(Runnable work, String trouble, SchedulerException failure) {
        if (!gate.isClosed()) {
            Throwable reason = failure.getCause() == null ? failure : failure.getCause();
            LOG.warn("{}: {}", trouble, reason.getMessage());
            later(work, UNTIL_NEXT_TRY);
        }
    }

    @Override
    public void stop() {
        boolean isEmpty = gate.close(FOR_THE_LAST_QUERY);
        if (thread.isShutdown()) {
            return;
        }
        try {
            thread.submit(() -> close(isEmpty)).get(FOR_THE_LAST_QUERY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the timetable was not closed, but left", e);
        } finally {
            thread.shutdown();
        }
    }

    /** Quartz is left as it is, threads and all, where it is still writing: see {@link Gate}. */
    private void close(boolean isQuiet) {
        if (scheduler == null || !isQuiet) {
            return;
        }
        try {
            scheduler.shutdown(false);
        } catch (SchedulerException e) {
            LOG.warn("Quartz was not closed: {}", e.getMessage());
        }
    }
}
