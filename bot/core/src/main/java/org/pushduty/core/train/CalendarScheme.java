package org.pushduty.core.train;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Pushes named by the date they ship, in a pattern of {@link DateTimeFormatter}, for example {@code yyyy.MM.dd}. */
public record CalendarScheme(String pattern) {

    public CalendarScheme {
        LocalDate sample = LocalDate.of(2016, 10, 6);
        if (!Optional.of(sample).equals(dateIn(formatter(pattern).format(sample), pattern))) {
            throw new IllegalArgumentException(
                    "the pattern must hold year, month and day, like yyyy.MM.dd: " + pattern);
        }
    }

    public PushName nameOf(LocalDate date) {
        return new PushName(formatter(pattern).format(date));
    }

    /** The date that {@code text} names; {@code 2013.09.93} names none. */
    public Optional<LocalDate> dateOf(String text) {
        return dateIn(text, pattern);
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
