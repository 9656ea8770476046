package org.pushduty.core.routine;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * When a calendar wants what, worked out a second time, day by day and from the rules of the zone alone, to hold the
 * real one against.
 */
record Almanac(ZoneId zone, Time tag, Time push, List<Lead> leads) {

    /** A time of day on some days of the week. */
    record Time(Set<DayOfWeek> days, LocalTime at) {}

    /** A lead time and how it is written. */
    record Lead(String name, int days, Duration time) {}

    Instant instant(LocalDateTime local) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        ZoneOffset first =
                offsets.isEmpty() ? zone.getRules().getTransition(local).getOffsetBefore() : offsets.get(0);
        return local.toInstant(first);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone.getRules().getOffset(instant));
    }

    LocalDate date(Instant instant) {
        return local(instant).toLocalDate();
    }

    Instant beginning(LocalDate day) {
        return instant(day.atStartOfDay());
    }

    Instant pushTime(LocalDate day) {
        return instant(day.atTime(push.at()));
    }

    Instant tagTime(LocalDate pushDay) {
        LocalDate day = pushDay;
        while (!tag.days().contains(day.getDayOfWeek())
                || !instant(day.atTime(tag.at())).isBefore(pushTime(pushDay))) {
            day = day.minusDays(1);
        }
        return instant(day.atTime(tag.at()));
    }

    Instant before(Instant moment, Lead lead) {
        return instant(local(moment).minusDays(lead.days())).minus(lead.time());
    }

    LocalDate pushDayFrom(LocalDate first) {
        LocalDate day = first;
        while (!push.days().contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day;
    }
}
