package org.pushduty.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How a running program ends: it closes, in the time it has, and its exit status says that all is well. A service
 * manager takes Java's own status after a SIGTERM, 143, for a crash.
 */
final class Ending implements Runnable {
    // Whoever stops us kills after ten seconds. What is not closed by then (a mirror whose remote hangs) is
    // safe to leave: all that matters is stored before it is done.
    private static final Duration LIMIT = Duration.ofSeconds(9);

    private final Program program;
    private final CountDownLatch told = new CountDownLatch(1);
    private final AtomicBoolean isEnding = new AtomicBoolean();
    private volatile boolean isWorking;

    Ending(Program program) {
        this.program = program;
    }

    /** Waits until the program is told to stop; what ends it before is no good end. */
    void await() throws InterruptedException {
        isWorking = true;
        told.await();
    }

    /** Ends the program; told twice, once. */
    @Override
    public void run() {
        if (isEnding.getAndSet(true)) {
            return;
        }
        Thread closing = new Thread(program::close, "closing");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(isWorking ? Main.FINE : Main.UNREACHABLE);
    }
}
