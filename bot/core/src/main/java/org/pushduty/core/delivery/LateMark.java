package org.pushduty.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.train.TrainName;

/** What is put behind a line that comes late, so that nobody takes old news for new ones. */
public final class LateMark {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    /** A line that is younger is no old news: a network that was restarted is back within this time. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final Map<TrainName, ZoneId> zones;

    /** @param zones in which the times of each train's lines are told; UTC for a train that is not among them */
    public LateMark(Map<TrainName, ZoneId> zones) {
        this.zones = Map.copyOf(zones);
    }

    /** Blank while the line is fresh. */
    String of(StoredEffect effect, Instant now) {
        if (!now.isAfter(effect.at().plus(FRESH))) {
            return "";
        }
        ZoneId zone = zones.getOrDefault(effect.train(), ZoneOffset.UTC);
        ZonedDateTime then = effect.at().atZone(zone);
        boolean isToday = then.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return " (late: of " + (isToday ? TIME : DAY).format(then) + ")";
    }
}
