package org.pushduty.core.train;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long before a moment something is to happen: days of the calendar, and time besides. A day before Monday 11:00 is
 * Sunday 11:00, also where the clocks are changed in between.
 */
public record LeadTime(int days, Duration time) {
    private static final Pattern FORM = Pattern.compile("P(?:(\\d{1,2})D)?(T(?=\\d)(?:\\d{1,3}H)?(?:\\d{1,4}M)?)?");

    public LeadTime {
        requireNonNull(time, "time");
        if (days < 0 || time.isNegative() || (days == 0 && time.isZero())) {
            throw new IllegalArgumentException("a lead time is above zero: " + days + " days and " + time);
        }
    }

    /**
     * Reads {@code P1D}, {@code PT1H}, {@code PT30M}, {@code P1DT2H}; throws {@link IllegalArgumentException} for
     * anything else.
     */
    public static LeadTime parse(String text) {
        Matcher form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            throw new IllegalArgumentException("not days and hours, like P1D or PT1H: " + text);
        }
        return new LeadTime(
                form.group(1) == null ? 0 : Integer.parseInt(form.group(1)),
                form.group(2) == null ? Duration.ZERO : Duration.parse("P" + form.group(2)));
    }

    /**
     * The moment that lies this long before {@code moment}. Of a local time that comes twice it is the first; one that
     * is skipped is moved on by the gap.
     */
    public Instant before(ZonedDateTime moment) {
        // Not minusDays of the moment itself: that keeps its offset where it can, and so the second of two equal hours.
        return ZonedDateTime.of(moment.toLocalDateTime().minusDays(days), moment.getZone())
                .toInstant()
                .minus(time);
    }

    /** As it is written in the configuration: {@code P1DT2H}. */
    @Override
    public String toString() {
        String date = days == 0 ? "" : days + "D";
        return "P" + date + (time.isZero() ? "" : time.toString().substring(1));
    }
}
