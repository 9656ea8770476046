package org.pushduty.core.train;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day on one or more days of every week: {@code THU 11:00}, {@code MON,THU 16:30}; in the train's zone. */
public record WeeklyTime(Set<DayOfWeek> days, LocalTime at) {
    private static final Pattern FORM =
            Pattern.compile("([A-Z]{3}(?:\\s*,\\s*[A-Z]{3})*)\\s+(\\d{1,2}:\\d{2})", Pattern.CASE_INSENSITIVE);

    // Strictly: otherwise 24:00 would be the beginning of the day that it is meant to end.
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    public WeeklyTime {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("at least one day of the week is needed");
        }
        days = Set.copyOf(days);
    }

    /** Reads {@code "THU 11:00"}; throws {@link IllegalArgumentException} with what would be right. */
    public static WeeklyTime parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("not a day and a time, like THU 11:00: " + text);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(form.group(1).split("\\s*,\\s*", -1)).map(WeeklyTime::day).forEach(days::add);
        try {
            return new WeeklyTime(days, LocalTime.parse(form.group(2), TIME));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time of day, like 11:00: " + form.group(2), e);
        }
    }

    public boolean fallsOn(LocalDate date) {
        return days.contains(date.getDayOfWeek());
    }

    private static DayOfWeek day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> shortName(day).equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "not a day of the week (MON, TUE, WED, THU, FRI, SAT, SUN): " + name));
    }

    private static String shortName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ROOT).substring(0, 3).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return days.stream().sorted().map(WeeklyTime::shortName).collect(joining(",")) + " " + at;
    }
}
