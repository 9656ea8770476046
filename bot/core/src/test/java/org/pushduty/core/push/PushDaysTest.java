package org.pushduty.core.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pushduty.core.duty.Rotation;
import org.pushduty.core.train.CalendarScheme;
import org.pushduty.core.train.Notes;
import org.pushduty.core.train.PushCalendar;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Rules;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.TrainName;
import org.pushduty.core.train.TrainRepository;
import org.pushduty.core.train.WeeklyTime;

/** Years of pushes, compared with somebody who looks at every single day. */
class PushDaysTest {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final LocalDate FROM = LocalDate.of(2016, 10, 6);
    private static final List<String> ORDER = List.of("kumar", "mat", "eviljeff");

    private final Train train = new Train(
            new TrainName("amo"),
            List.of(),
            List.of(TrainRepository.withoutWeb(new RepositoryName("addons-server"))),
            new CalendarScheme("yyyy.MM.dd"),
            new PushCalendar(ZONE, WeeklyTime.parse("TUE 11:00"), WeeklyTime.parse("THU 11:00"), List.of()),
            new Rotation(ORDER, FROM),
            List.of(),
            "",
            new Notes("", ""),
            Train.Mailing.NONE,
            Rules.USUAL,
            Map.of());
    private final PushDays days = new PushDays(train);
    private TrainState state = TrainState.EMPTY;

    private void happens(Event event) {
        state = state.after(new Entry(
                train.name(), state.lastEntry() + 1, Instant.parse("2016-10-04T18:00:00Z"), Actor.BOT, event));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    /** Every Thursday has its hero, whether anything is pushed on it or not. */
    private static String heroOf(LocalDate thursday) {
        int turn = 0;
        for (LocalDate day = FROM; day.isBefore(thursday); day = day.plusDays(1)) {
            turn += day.getDayOfWeek() == DayOfWeek.THURSDAY ? 1 : 0;
        }
        return ORDER.get(turn % ORDER.size());
    }

    @Test
    void onThePushDayItselfItDependsOnTheHour() {
        assertThat(days.overdue(state, at(FROM, "10:59")))
                .extracting(Event::story)
                .containsExactly("opened 2016.10.06, hero kumar");
        assertThat(days.overdue(state, at(FROM, "11:00")))
                .extracting(Event::story)
                .containsExactly("opened 2016.10.13, hero mat");
    }

    @Test
    void aPushWhoseDayWentByUntaggedIsSkippedForTheNext() {
        days.overdue(state, at(FROM.minusDays(2), "12:00")).forEach(this::happens);

        assertThat(days.overdue(state, at(FROM, "23:59"))).isEmpty();
        assertThat(days.overdue(state, at(FROM.plusDays(1), "00:00")))
                .extracting(Event::story)
                .containsExactly("skipped 2016.10.06: its day went by untagged", "opened 2016.10.13, hero mat");
    }

    @Test
    void aYearChangeAndTheClocksChangeNothing() {
        List<LocalDate> upcoming = days.upcoming(state, at(LocalDate.of(2016, 10, 28), "12:00"), 20);

        for (int i = 0; i < upcoming.size(); i++) {
            assertThat(upcoming.get(i)).isEqualTo(LocalDate.of(2016, 11, 3).plusWeeks(i));
            assertThat(train.heroOf(upcoming.get(i))).isEqualTo(heroOf(upcoming.get(i)));
            assertThat(train.calendar().pushTime(upcoming.get(i)).toLocalTime()).isEqualTo("11:00");
        }
    }

    @Test
    void yearsOfPushesGoByAsOnACalendarOnTheWall() {
        Random random = new Random(8);
        List<LocalDate> used = new ArrayList<>();
        LocalDate today = FROM.minusDays(2);
        while (today.getYear() < 2022) {
            Instant now = at(today, "12:00");
            days.overdue(state, now).forEach(this::happens);
            Push push = state.current().orElseThrow();
            used.add(push.date());
            assertThat(push.hero()).as("hero of %s", push.name()).isEqualTo(heroOf(push.date()));
            Event.PushOpened next = days.after(push, state, now);

            assertThat(next.date())
                    .as("after %s, said on %s", push.date(), today)
                    .isEqualTo(nextThursday(push.date(), today, used));
            happens(random.nextInt(4) == 0 ? new Event.PushSkipped(push.name(), "holidays") : closed(push.name(), now));
            happens(next);
            today = next.date().plusDays(random.nextInt(30) == 0 ? random.nextInt(40) : -random.nextInt(3));
        }
        assertThat(used).doesNotHaveDuplicates().hasSizeGreaterThan(150);
    }

    private static Event closed(PushName push, Instant now) {
        return new Event.PushClosed(push, "prod", Map.of(), now, now, "");
    }

    private static LocalDate nextThursday(LocalDate after, LocalDate today, List<LocalDate> used) {
        LocalDate day = after.plusDays(1);
        while (day.isBefore(today) || day.getDayOfWeek() != DayOfWeek.THURSDAY || used.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
