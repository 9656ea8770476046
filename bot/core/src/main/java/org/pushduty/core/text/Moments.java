package org.pushduty.core.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Times as people of one train write and read them, in its zone. */
public final class Moments {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEE d MMM HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern LENGTH = Pattern.compile(
            "(?:in )?(?:(\\d{1,3})\\s*d(?:ays?)?)?\\s*(?:(\\d{1,3})\\s*h(?:ours?|rs?)?)?\\s*(?:(\\d{1,4})\\s*m(?:in(?:ute)?s?)?)?");
    private static final Pattern TIME_ALONE = Pattern.compile("(?:at )?(\\d{1,2}:\\d{2})");
    private static final Pattern DAY = Pattern.compile("(\\S+)(?:\\s+(?:at )?(\\d{1,2}:\\d{2}))?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[.-](\\d{1,2})[.-](\\d{1,2})");

    private final ZoneId zone;
    private final Instant now;

    public Moments(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    public Instant now() {
        return now;
    }

    /** {@code Thu 6 Oct 11:00 PDT}. */
    public String shown(Instant moment) {
        return SHOWN.format(moment.atZone(zone));
    }

    public String shown(ZonedDateTime moment) {
        return shown(moment.toInstant());
    }

    /** {@code 11:05}, for a time whose day is known. */
    public String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }

    /** {@code in 2 days}, {@code 3 h ago}. */
    public String distance(Instant moment) {
        Duration distance = Duration.between(now, moment);
        return distance.isNegative() ? length(distance.negated()) + " ago" : "in " + length(distance);
    }

    /** How long ago: {@code 3 h}. */
    public String age(Instant since) {
        return length(Duration.between(since, now));
    }

    /** {@code 42 min}, {@code 3 h}, {@code 2 days}: as exact as people care for. */
    public static String length(Duration length) {
        if (length.toHours() >= 48) {
            return length.toDays() + " days";
        }
        if (length.toMinutes() >= 180) {
            return length.toHours() + " h";
        }
        return length.toMinutes() >= 90
                ? length.toHours() + " h " + length.toMinutesPart() + " min"
                : length.toMinutes() + " min";
    }

    /**
     * Reads {@code 2h}, {@code 15:00} (today, or tomorrow where that has passed), {@code tomorrow 9:00}, {@code thu
     * 11:00}, {@code 2016-10-07}: the coming moment; a day without a time is its beginning.
     */
    public Optional<Instant> read(String text) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        Matcher length = LENGTH.matcher(typed);
        if (typed.matches(".*\\d.*") && length.matches()) {
            return Optional.of(now.plus(Duration.ofDays(number(length.group(1)))
                            .plusHours(number(length.group(2)))
                            .plusMinutes(number(length.group(3)))))
                    .filter(now::isBefore);
        }
        try {
            return moment(typed.replace("noon", "12:00").replace("midnight", "0:00"));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads {@code 11:05} as a moment of today that has passed. */
    public Optional<Instant> earlierToday(String time) {
        try {
            LocalTime at = timeOf(time.strip());
            return Optional.of(LocalDateTime.of(today(), at).atZone(zone).toInstant())
                    .filter(moment -> !moment.isAfter(now));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Instant> moment(String typed) {
        Matcher alone = TIME_ALONE.matcher(typed);
        if (alone.matches()) {
            return Optional.of(nextTime(timeOf(alone.group(1))));
        }
        Matcher day = DAY.matcher(typed);
        if (!day.matches()) {
            return Optional.empty();
        }
        LocalTime at = day.group(2) == null ? LocalTime.MIDNIGHT : timeOf(day.group(2));
        return days(day.group(1))
                .map(date -> LocalDateTime.of(date, at).atZone(zone).toInstant())
                .filter(now::isBefore)
                .findFirst();
    }

    private static LocalTime timeOf(String text) {
        return LocalTime.parse(text, DateTimeFormatter.ofPattern("H:mm", Locale.ROOT));
    }

    private Instant nextTime(LocalTime at) {
        Instant today = LocalDateTime.of(today(), at).atZone(zone).toInstant();
        return now.isBefore(today)
                ? today
                : LocalDateTime.of(today().plusDays(1), at).atZone(zone).toInstant();
    }

    /** The days that may be meant: of a day of the week the coming one, which today may be or not. */
    private Stream<LocalDate> days(String day) {
        Matcher date = DATE.matcher(day);
        if (date.matches()) {
            return Stream.of(LocalDate.of(
                    (int) number(date.group(1)), (int) number(date.group(2)), (int) number(date.group(3))));
        }
        if (day.equals("today") || day.equals("tomorrow")) {
            return Stream.of(today().plusDays(day.equals("today") ? 0 : 1));
        }
        return Arrays.stream(DayOfWeek.values())
                .filter(each -> day.length() >= 3
                        && each.name().toLowerCase(Locale.ROOT).startsWith(day))
                .flatMap(each -> Stream.of(
                        today().with(TemporalAdjusters.nextOrSame(each)), today().with(TemporalAdjusters.next(each))));
    }

    private LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
