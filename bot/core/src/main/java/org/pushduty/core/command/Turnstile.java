package org.pushduty.core.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets only so many at once through to an executor that others use as well; the rest waits here, in order. */
final class Turnstile implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(Turnstile.class);

    private final Executor behind;
    private final int atOnce;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int running;

    Turnstile(Executor behind, int atOnce) {
        this.behind = behind;
        this.atOnce = atOnce;
    }

    @Override
    public void execute(Runnable work) {
        synchronized (this) {
            if (running >= atOnce) {
                waiting.addLast(work);
                return;
            }
            running++;
        }
        behind.execute(() -> through(work));
    }

    private void through(Runnable work) {
        try {
            work.run();
        } finally {
            next();
        }
    }

    private void next() {
        Runnable work;
        synchronized (this) {
            if (waiting.isEmpty()) {
                running--;
                return;
            }
            work = waiting.removeFirst();
        }
        try {
            behind.execute(() -> through(work));
        } catch (RejectedExecutionException e) {
            LOG.info("commands were still waiting when the bot left");
        }
    }
}
