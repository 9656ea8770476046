package org.pushduty.jdbc;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.pushduty.core.port.OutsideException;

/**
 * Does the work on the database on threads that nobody interrupts. A thread that is interrupted closes the file it
 * writes to (java.nio's channels do so), and H2 then loses what it has just acknowledged.
 */
final class StoreThreads {
    private final ExecutorService threads;

    StoreThreads(int count) {
        var number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(count, work -> {
            var thread = new Thread(work, "store-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Waits for the end of {@code work}, interrupted or not; the caller stays interrupted if it was. */
    <T> T run(String what, Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads).join();
        } catch (RejectedExecutionException e) {
            throw new OutsideException("store", what, "the store is closed", e);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Does {@code last} and nothing after it. A second time it does nothing. */
    void closeAfter(Runnable last) {
        if (!threads.isShutdown()) {
            CompletableFuture.runAsync(last, threads).join();
            threads.shutdown();
        }
    }
}
