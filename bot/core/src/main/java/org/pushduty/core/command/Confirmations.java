package org.pushduty.core.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Questions that wait for a {@code !yes}. They live for two minutes and not through a restart: whoever comes later has
 * to ask again, and sees the effect as it is then. Used from several threads.
 */
public final class Confirmations {
    public static final Duration LIFE = Duration.ofMinutes(2);
    private static final int CODES = 0xfff + 1;

    private final Clock clock;
    private final RandomGenerator random;
    private final Map<String, Pending> pending = new LinkedHashMap<>();

    /** Does what was asked for, now that {@code yes} was said to it. */
    @FunctionalInterface
    interface Resumption {
        void after(Request yes);
    }

    private record Pending(Speaker asked, Resumption resumption, Instant until) {}

    public Confirmations(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** Remembers the question and returns the code of its answer. */
    synchronized String ask(Speaker speaker, Resumption resumption) {
        Instant now = clock.instant();
        pending.values().removeIf(each -> !now.isBefore(each.until()));
        String code = freeCode();
        pending.put(code, new Pending(speaker, resumption, now.plus(LIFE)));
        return code;
    }

    /** What that code answers; it can be taken once, and only by the person who was asked. */
    synchronized Optional<Resumption> take(String code, Speaker speaker) {
        Pending found = pending.get(code.toLowerCase(Locale.ROOT));
        if (found == null || !clock.instant().isBefore(found.until()) || !isSame(found.asked(), speaker)) {
            return Optional.empty();
        }
        pending.remove(code.toLowerCase(Locale.ROOT));
        return Optional.of(found.resumption());
    }

    private static boolean isSame(Speaker asked, Speaker answering) {
        return asked.isKnown() && asked.person().equals(answering.person());
    }

    private String freeCode() {
        String code;
        do {
            code = String.format(Locale.ROOT, "%03x", random.nextInt(CODES));
        } while (pending.containsKey(code));
        return code;
    }
}
