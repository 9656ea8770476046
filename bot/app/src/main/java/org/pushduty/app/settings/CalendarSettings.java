package org.pushduty.app.settings;

import java.time.ZoneId;
import java.util.List;
import org.pushduty.core.train.LeadTime;
import org.pushduty.core.train.WeeklyTime;

/** When a train is tagged and pushed. */
public record CalendarSettings(
        @Setting(doc = "Time zone of the two times.", example = "America/Los_Angeles", required = true)
        ZoneId zone,

        @Setting(doc = "When the push is tagged.", example = "\"TUE 11:00\"", required = true)
        WeeklyTime tag,

        @Setting(
                doc = "When it is pushed; several days are written `MON,THU 16:30`.",
                example = "\"THU 11:00\"",
                required = true)
        WeeklyTime push,

        @Setting(
                doc =
                        "How long before each of the two people are reminded, besides at the time itself. Days are those of"
                                + " the calendar: `P1D` before Thursday 11:00 is Wednesday 11:00. `[]`: of neither.",
                fallback = "[P1D, PT1H]",
                example = "[P2D, PT30M]")
        List<LeadTime> remind) {
    public CalendarSettings {
        remind = List.copyOf(remind);
    }
}
