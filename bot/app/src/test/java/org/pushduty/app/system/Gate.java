package org.pushduty.app.system;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Holds one push at one point, until it is let go on or dropped; the pushes after it pass. */
final class Gate {
    private static final int PATIENCE_SECONDS = 60;

    private final Point point;
    private final AtomicBoolean isUsed;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile boolean isDropped;

    /** When a push is held: before the remote hears of it, or when the remote took it and has not said so. */
    enum Point {
        BEFORE,
        AFTER
    }

    private Gate(Point point, boolean isUsed) {
        this.point = point;
        this.isUsed = new AtomicBoolean(isUsed);
    }

    static Gate at(Point point) {
        return new Gate(point, false);
    }

    /** One that holds nothing. */
    static Gate none() {
        return new Gate(Point.BEFORE, true);
    }

    /** Called by the remote; false where the push is to go no further. */
    boolean passes(Point now) throws InterruptedException {
        if (now != point || isUsed.getAndSet(true)) {
            return true;
        }
        reached.countDown();
        opened.await();
        return !isDropped;
    }

    /** Waits until a push is held. */
    void awaitHeld() {
        try {
            if (!reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nothing was pushed within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void letGo() {
        opened.countDown();
    }

    void drop() {
        isDropped = true;
        opened.countDown();
    }
}
