package org.pushduty.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Durations of one thing, measured again and again. */
final class Samples {
    private static final double MILLI = 1e6;

    private final List<Long> nanos = new ArrayList<>();

    void add(long duration) {
        nanos.add(duration);
    }

    /** In milliseconds; {@code share} of the samples are at most that long. */
    double quantile(double share) {
        List<Long> sorted = nanos.stream().sorted().toList();
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)) / MILLI;
    }

    double median() {
        return quantile(0.5);
    }

    double p99() {
        return quantile(0.99);
    }

    /** {@code 0.31 / 0.58 ms}: median and p99. */
    String spread() {
        return String.format(Locale.ROOT, "%.2f / %.2f ms", median(), p99());
    }

    String middle() {
        return millis(median());
    }

    static String millis(double millis) {
        return millis < 1000
                ? String.format(Locale.ROOT, millis < 10 ? "%.2f ms" : "%.0f ms", millis)
                : String.format(Locale.ROOT, "%.2f s", millis / 1000);
    }
}
