package org.pushduty.core.train;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a train is tagged and when it is pushed, in its own zone. Days are local dates; a local time that a DST change
 * skips or repeats is read as {@link java.time.LocalDate#atTime} and {@link ZonedDateTime#of} read it: moved on by the
 * gap, or the earlier of the two.
 *
 * @param remind how long before each of the two people are reminded; where there is none, of neither of them at all
 */
public record PushCalendar(ZoneId zone, WeeklyTime tag, WeeklyTime push, List<LeadTime> remind) {

    public PushCalendar {
        requireNonNull(zone, "zone");
        requireNonNull(tag, "tag");
        requireNonNull(push, "push");
        remind = List.copyOf(remind);
    }

    public boolean isPushDay(LocalDate date) {
        return push.fallsOn(date);
    }

    /** The push days from {@code first} on, that day included, in order and without end. */
    public Stream<LocalDate> pushDaysFrom(LocalDate first) {
        return Stream.iterate(first, day -> day.plusDays(1)).filter(this::isPushDay);
    }

    /**
     * How many push days lie from {@code from} (counted) to {@code day} (not counted); negative where it lies before.
     */
    public long pushDaysBetween(LocalDate from, LocalDate day) {
        return day.isBefore(from)
                ? -pushDaysFrom(day).takeWhile(each -> each.isBefore(from)).count()
                : pushDaysFrom(from).takeWhile(each -> each.isBefore(day)).count();
    }

    public ZonedDateTime pushTime(LocalDate pushDay) {
        return ZonedDateTime.of(pushDay, push.at(), zone);
    }

    /** The last tagging time before the push of {@code pushDay}. */
    public ZonedDateTime tagTime(LocalDate pushDay) {
        ZonedDateTime deadline = pushTime(pushDay);
        return Stream.iterate(pushDay, day -> day.minusDays(1))
                .filter(tag::fallsOn)
                .map(day -> ZonedDateTime.of(day, tag.at(), zone))
                .filter(moment -> moment.isBefore(deadline))
                .findFirst()
                .orElseThrow();
    }
}
