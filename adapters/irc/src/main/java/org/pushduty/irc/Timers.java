package org.pushduty.irc;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does things later, on one daemon thread for the whole network. Nothing that runs here may block. */
final class Timers {
    private static final Logger log = LoggerFactory.getLogger(Timers.class);

    private final ScheduledExecutorService executor;

    Timers(String network) {
        var pool = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "irc-" + network + "-timers");
            thread.setDaemon(true);
            return thread;
        });
        pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        pool.setRemoveOnCancelPolicy(true);
        // After stop() a late timer is no error.
        pool.setRejectedExecutionHandler((task, executorOfIt) -> {});
        executor = pool;
    }

    void in(Duration pause, Runnable task) {
        var unused = executor.schedule(() -> guarded(task), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            // A bug; but a timer that dies silently would be worse than one that complains.
            log.error("a timer failed", e);
        }
    }

    void end() {
        executor.shutdownNow();
    }
}
