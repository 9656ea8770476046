package org.pushduty.app.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.awaitility.Awaitility;

/**
 * A reminder of a push that falls due at the next full minute, because the configuration has the lead time for that:
 * calendars know no seconds.
 */
record Reminder(Clock clock, Instant due, LocalDate push) {
    /** The bot, once started, must be there before the minute; and nobody waits long for it. */
    private static final Duration SOON = Duration.ofSeconds(7);

    private static final Duration NOT_LONG = Duration.ofSeconds(14);
    private static final Duration EARLY = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** One of that push, where a bot that is started now would be there in time. */
    static Optional<Reminder> near(Clock clock, LocalDate push) {
        Instant now = clock.instant();
        Instant due = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        Duration left = Duration.between(now, due);
        return left.compareTo(SOON) < 0 || left.compareTo(NOT_LONG) > 0
                ? Optional.empty()
                : Optional.of(new Reminder(clock, due, push));
    }

    /** How long before the push time it is due: {@code P2DT9H41M}. */
    String lead() {
        LocalDateTime from = LocalDateTime.ofInstant(due, ZoneOffset.UTC);
        Duration lead = Duration.between(from, push.atTime(PushWeek.PUSH_TIME));
        return "P" + lead.toDays() + "DT" + lead.toHoursPart() + "H" + lead.toMinutesPart() + "M";
    }

    /** Waits until it is about to be due. */
    void await() {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> clock.instant().isAfter(due.minus(EARLY)));
    }

    @Override
    public String toString() {
        return "due " + due;
    }
}
