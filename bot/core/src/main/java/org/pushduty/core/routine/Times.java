package org.pushduty.core.routine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Moments in words, as seen at {@code now} in the train's zone. */
record Times(ZoneId zone, Instant now) {
    private static final DateTimeFormatter NEAR = DateTimeFormatter.ofPattern("EEE HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter FAR = DateTimeFormatter.ofPattern("EEE d MMM HH:mm zzz", Locale.ENGLISH);
    private static final int WEEK_DAYS = 6;
    private static final int HALF_A_DAY = 12;

    /** {@code Thu 11:00 PDT}, with the date where the day of the week alone could be another. */
    String shown(Instant moment) {
        return (Math.abs(daysTo(moment)) <= WEEK_DAYS ? NEAR : FAR).format(moment.atZone(zone));
    }

    /** {@code in 30 min}, {@code in an hour}, {@code in 5 h}, {@code tomorrow}, {@code in 3 days}. */
    String distanceTo(Instant moment) {
        // To the nearest minute: whoever is reminded an hour before is reminded a few milliseconds after that.
        long minutes = Math.round(Duration.between(now, moment).toMillis()
                / (double) Duration.ofMinutes(1).toMillis());
        long days = daysTo(moment);
        if (days > 0 && minutes > Duration.ofHours(HALF_A_DAY).toMinutes()) {
            return days == 1 ? "tomorrow" : "in " + days + " days";
        }
        if (minutes < Duration.ofHours(2).toMinutes()) {
            return minutes == Duration.ofHours(1).toMinutes() ? "in an hour" : "in " + minutes + " min";
        }
        return "in " + Math.round(minutes / (double) Duration.ofHours(1).toMinutes()) + " h";
    }

    private long daysTo(Instant moment) {
        return ChronoUnit.DAYS.between(
                now.atZone(zone).toLocalDate(), moment.atZone(zone).toLocalDate());
    }
}
