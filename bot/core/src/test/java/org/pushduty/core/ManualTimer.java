package org.pushduty.core;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timer whose time comes when a test says so, and not before. */
final class ManualTimer extends ScheduledThreadPoolExecutor {
    private static final int NEVER_DAYS = 10_000;

    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(Runnable work, ScheduledFuture<?> ticket) {}

    ManualTimer() {
        super(1, work -> {
            Thread thread = new Thread(work, "manual timer");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        ScheduledFuture<?> ticket = super.schedule(() -> {}, NEVER_DAYS, TimeUnit.DAYS);
        waiting.add(new Waiting(work, ticket));
        return ticket;
    }

    /** Does, on the caller's thread, all that is waiting and was not called off. */
    void elapse() {
        List<Waiting> due =
                waiting.stream().filter(each -> !each.ticket().isCancelled()).toList();
        waiting.clear();
        due.forEach(each -> each.work().run());
    }
}
