package org.pushduty.discord.standin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long interactions take, each from the moment before the bot is told of it, in nanoseconds of the machine's time.
 * Safe for several threads.
 */
final class Stopwatches {
    private final Map<Long, Long> started = new ConcurrentHashMap<>();
    private final Map<Long, Long> stopped = new ConcurrentHashMap<>();

    void start(long interaction) {
        started.put(interaction, System.nanoTime());
    }

    void stop(long interaction) {
        stopped.put(interaction, runningFor(interaction));
    }

    long runningFor(long interaction) {
        return System.nanoTime() - of(started, interaction);
    }

    long stopped(long interaction) {
        return of(stopped, interaction);
    }

    private static long of(Map<Long, Long> moments, long interaction) {
        Long moment = moments.get(interaction);
        if (moment == null) {
            throw new IllegalArgumentException("no such interaction: " + interaction);
        }
        return moment;
    }
}
