package org.pushduty.app.system;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A train that goes on five days of each week: not today, and not tomorrow either, lest a midnight come between. */
final class PushWeek {
    static final LocalTime PUSH_TIME = LocalTime.of(23, 0);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy.MM.dd", Locale.ROOT);

    private final LocalDate first;
    private final Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);

    PushWeek(LocalDate today) {
        first = today.plusDays(2);
        days.remove(today.getDayOfWeek());
        days.remove(today.plusDays(1).getDayOfWeek());
    }

    LocalDate first() {
        return first;
    }

    LocalDate after(LocalDate day) {
        return Stream.iterate(day.plusDays(1), each -> each.plusDays(1))
                .filter(each -> days.contains(each.getDayOfWeek()))
                .findFirst()
                .orElseThrow();
    }

    String name(LocalDate day) {
        return NAME.format(day);
    }

    /** The calendar and the rotation of a train, as the configuration has them; {@code lead}: a lead time, or none. */
    String configuration(String lead) {
        String every = days.stream().map(PushWeek::shortName).collect(joining(","));
        return "    calendar: { zone: UTC, tag: \"" + every + " 00:30\", push: \"" + every + " " + PUSH_TIME
                + "\", remind: [" + lead + "] }\n"
                + "    rotation: { order: [kumar, mat], from: " + first + " }\n";
    }

    private static String shortName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ROOT).toUpperCase(Locale.ROOT);
    }
}
