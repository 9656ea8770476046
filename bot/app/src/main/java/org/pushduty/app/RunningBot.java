package org.pushduty.app;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.pushduty.core.Bot;
import org.pushduty.core.command.Confirmations;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.TrainName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bot with the threads it works on. */
public final class RunningBot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningBot.class);

    /** Remotes are waited for, not computed with: more threads than cores pay. */
    private static final int WORKERS = 8;

    /** They wait too, and half of them are for people whom the network vouches for. */
    private static final int READERS = 8;

    // Whoever stops us kills after ten seconds: what is being done gets most of it. What that leaves is for what is to
    // be said, which networks take slowly.
    private static final Duration FOR_WORK = Duration.ofSeconds(5);
    private static final Duration FOR_ALL = Duration.ofSeconds(8);
    private static final Duration FOR_EFFECTS = Duration.ofSeconds(1);
    private static final Duration FOR_FAREWELL = Duration.ofSeconds(2);

    /** A day that goes by and a store that comes back are noticed within this time. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private static final Duration BETWEEN_GLANCES = Duration.ofSeconds(2);

    private final Bot bot;
    private final Map<TrainName, ExecutorService> lanes = new LinkedHashMap<>();
    private final ExecutorService readers = pool("reader", READERS);
    private final ExecutorService workers = pool("worker", WORKERS);
    // As many as there are trains at work on their notes: one that hangs keeps no other waiting.
    private final ExecutorService pages = Executors.newCachedThreadPool(work -> daemon(work, "pages"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "timer"));
    private final Thread effects;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    public RunningBot(Bot.Team team, Bot.Outside outside, Clock clock) {
        for (Train train : team.trains()) {
            lanes.put(train.name(), pool("train-" + train.name(), 1));
        }
        RandomGenerator random = new SplittableRandom();
        bot = new Bot(
                team,
                outside,
                new Bot.Crew(readers, workers, pages, Map.<TrainName, Executor>copyOf(lanes), timer, RunningBot::pause),
                new Confirmations(outside.store(), clock, random));
        effects = daemon(bot.effects(), "effects");
    }

    private static ExecutorService pool(String name, int threads) {
        return Executors.newFixedThreadPool(threads, work -> daemon(work, name));
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public Bot bot() {
        return bot;
    }

    public void start() {
        bot.start();
        effects.start();
        every(BETWEEN_LOOKS, bot::takeUp);
        every(BETWEEN_GLANCES, bot::lookAgain);
    }

    private void every(Duration pause, Runnable work) {
        Future<?> unused = timer.scheduleWithFixedDelay(
                () -> unlessLeaving(work), pause.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
    }

    private static void unlessLeaving(Runnable work) {
        try {
            work.run();
        } catch (RejectedExecutionException e) {
            LOG.debug("the bot is leaving", e);
        }
    }

    /**
     * Ends what is being done, says what is to be said of it, and leaves: within ten seconds. What is left is stored.
     */
    @Override
    public void close() {
        if (isClosed.getAndSet(true)) {
            return;
        }
        long begin = System.nanoTime();
        lanes.values().forEach(ExecutorService::shutdown);
        readers.shutdown();
        try {
            awaitWork(begin + FOR_WORK.toNanos());
            bot.effects().stop();
            effects.join(FOR_EFFECTS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        bot.effects().deliverDue();
        Duration left = FOR_ALL.minusNanos(System.nanoTime() - begin);
        bot.leave(left.compareTo(FOR_FAREWELL) > 0 ? left : FOR_FAREWELL);
        pages.shutdownNow();
        workers.shutdownNow();
        timer.shutdownNow();
    }

    private void awaitWork(long end) throws InterruptedException {
        for (ExecutorService lane : lanes.values()) {
            if (!lane.awaitTermination(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                LOG.warn("work goes on after the next start: it did not end in {} s", FOR_WORK.toSeconds());
            }
        }
    }
}
