package org.pushduty.core.train;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pushes named by the date they ship, in a pattern of {@link DateTimeFormatter}, for example {@code yyyy.MM.dd}. */
public record CalendarScheme(String pattern) {

    private static final Pattern OTHER_SPELLING = Pattern.compile("(\\d{4})[./_-]?(\\d{1,2})[./_-]?(\\d{1,2})");

    public CalendarScheme {
        LocalDate sample = LocalDate.of(2016, 10, 6);
        if (!Optional.of(sample).equals(dateIn(written(sample, pattern), pattern))) {
            throw new IllegalArgumentException(
                    "the pattern must hold year, month and day, like yyyy.MM.dd: " + pattern);
        }
    }

    private static String written(LocalDate date, String pattern) {
        try {
            return formatter(pattern).format(date);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "the pattern asks for more than a date, like mm, the minutes: " + pattern, e);
        }
    }

    public PushName nameOf(LocalDate date) {
        return new PushName(formatter(pattern).format(date));
    }

    /** The date that {@code text} names; {@code 2013.09.93} names none. */
    public Optional<LocalDate> dateOf(String text) {
        return dateIn(text, pattern);
    }

    /** The date that a person typed: in the pattern, or year, month and day with other separators or none. */
    public Optional<LocalDate> read(String typed) {
        return dateOf(typed).or(() -> spelledOtherwise(typed));
    }

    private static Optional<LocalDate> spelledOtherwise(String typed) {
        Matcher form = OTHER_SPELLING.matcher(typed);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> dateIn(String text, String pattern) {
        try {
            return Optional.of(LocalDate.parse(text, formatter(pattern)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        // "yyyy" is the year of an era; a strict resolver would then ask for the era too.
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
