package org.pushduty.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushCalendarTest {
    private static final int ROUNDS = 2_000;
    // Both hemispheres, half an hour of DST, a day that never was (Apia, 30 December 2011), and no DST at all.
    private static final List<String> ZONES = List.of(
            "America/Los_Angeles",
            "Europe/Berlin",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "America/Sao_Paulo",
            "Asia/Kolkata",
            "Africa/Casablanca");

    private static PushCalendar calendar(String zone, String tag, String push) {
        return new PushCalendar(ZoneId.of(zone), WeeklyTime.parse(tag), WeeklyTime.parse(push), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        // Two o'clock springs forward to three; one o'clock comes twice.
        "America/Los_Angeles, SUN 02:30, 2017-03-12, 2017-03-12T10:30:00Z",
        "America/Los_Angeles, SUN 01:30, 2016-11-06, 2016-11-06T08:30:00Z",
        "America/Los_Angeles, THU 11:00, 2016-11-03, 2016-11-03T18:00:00Z",
        "America/Los_Angeles, THU 11:00, 2016-11-10, 2016-11-10T19:00:00Z",
        "Europe/Berlin, SUN 02:30, 2026-03-29, 2026-03-29T01:30:00Z",
        "Europe/Berlin, SUN 02:30, 2026-10-25, 2026-10-25T00:30:00Z"
    })
    void aPushTimeIsRightAcrossDst(String zone, String push, LocalDate day, String instant) {
        assertThat(calendar(zone, "TUE 11:00", push).pushTime(day).toInstant()).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "TUE 11:00, THU 11:00, 2016-10-06, 2016-10-04",
        "THU 11:00, THU 11:00, 2016-10-06, 2016-09-29",
        "THU 10:59, THU 11:00, 2016-10-06, 2016-10-06",
        "FRI 11:00, THU 11:00, 2016-10-06, 2016-09-30",
        "'MON,WED 09:00', THU 11:00, 2016-10-06, 2016-10-05",
        "TUE 11:00, THU 11:00, 2017-01-05, 2017-01-03",
        "TUE 11:00, THU 11:00, 2020-01-02, 2019-12-31"
    })
    void theTaggingTimeIsTheLastOneBeforeThePush(String tag, String push, LocalDate day, LocalDate tagged) {
        assertThat(calendar("America/Los_Angeles", tag, push).tagTime(day).toLocalDate())
                .isEqualTo(tagged);
    }

    @Test
    void itAgreesWithCountingDayByDay() {
        Random random = new Random(4);
        for (int round = 0; round < ROUNDS; round++) {
            PushCalendar calendar = randomCalendar(random);
            LocalDate from = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(6_000));
            LocalDate day = from.plusDays(random.nextInt(900) - 300);

            assertThat(calendar.pushDaysBetween(from, day))
                    .as("%s from %s to %s", calendar, from, day)
                    .isEqualTo(countedDayByDay(calendar, from, day));
            LocalDate pushDay = calendar.pushDaysFrom(day).findFirst().orElseThrow();
            assertThat(pushDay).isEqualTo(nextDayByDay(calendar, day));
            assertThat(calendar.tagTime(pushDay))
                    .as("%s tagged for %s", calendar, pushDay)
                    .isEqualTo(taggedDayByDay(calendar, pushDay));
        }
    }

    private static PushCalendar randomCalendar(Random random) {
        return new PushCalendar(
                ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))), randomTime(random), randomTime(random), List.of());
    }

    private static WeeklyTime randomTime(Random random) {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        if (random.nextInt(3) == 0) {
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        return new WeeklyTime(days, LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)));
    }

    private static long countedDayByDay(PushCalendar calendar, LocalDate from, LocalDate to) {
        LocalDate first = from.isBefore(to) ? from : to;
        LocalDate last = from.isBefore(to) ? to : from;
        long count = 0;
        for (LocalDate day = first; day.isBefore(last); day = day.plusDays(1)) {
            count += calendar.push().days().contains(day.getDayOfWeek()) ? 1 : 0;
        }
        return to.isBefore(from) ? -count : count;
    }

    private static LocalDate nextDayByDay(PushCalendar calendar, LocalDate from) {
        LocalDate day = from;
        while (!calendar.push().days().contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Every tagging time of three weeks, in the order of time: the last that lies before the push. */
    private static ZonedDateTime taggedDayByDay(PushCalendar calendar, LocalDate pushDay) {
        ZonedDateTime push = pushDay.atTime(calendar.push().at()).atZone(calendar.zone());
        ZonedDateTime last = null;
        for (LocalDate day = pushDay.minusDays(21); !day.isAfter(pushDay.plusDays(1)); day = day.plusDays(1)) {
            ZonedDateTime moment = day.atTime(calendar.tag().at()).atZone(calendar.zone());
            boolean isTagging = calendar.tag().days().contains(day.getDayOfWeek());
            if (isTagging && moment.isBefore(push)) {
                last = moment;
            }
        }
        return last;
    }
}
