package org.pushduty.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    /** Thursday, 3 November 2016, 09:30: the clocks go back on Sunday. */
    private static final Instant NOW = Instant.parse("2016-11-03T16:30:00Z");

    private final Moments moments = new Moments(ZONE, NOW);

    @ParameterizedTest
    @CsvSource({
        "2h, 2016-11-03T18:30:00Z",
        "in 2 hours, 2016-11-03T18:30:00Z",
        "90m, 2016-11-03T18:00:00Z",
        "1h 30min, 2016-11-03T18:00:00Z",
        "1 day, 2016-11-04T16:30:00Z",
        "10:00, 2016-11-03T17:00:00Z",
        "at 10:00, 2016-11-03T17:00:00Z",
        "9:30, 2016-11-04T16:30:00Z",
        "09:29, 2016-11-04T16:29:00Z",
        "today 17:00, 2016-11-04T00:00:00Z",
        "tomorrow 9:00, 2016-11-04T16:00:00Z",
        "thu 11:00, 2016-11-03T18:00:00Z",
        "thu 9:00, 2016-11-10T17:00:00Z",
        "thursday, 2016-11-10T08:00:00Z",
        "sun 01:30, 2016-11-06T08:30:00Z",
        "mon 9:00, 2016-11-07T17:00:00Z",
        "2017-03-12 02:30, 2017-03-12T10:30:00Z",
        "2016-12-31, 2016-12-31T08:00:00Z",
        "2017.1.1 0:00, 2017-01-01T08:00:00Z",
        "noon, 2016-11-03T19:00:00Z",
        "tomorrow noon, 2016-11-04T19:00:00Z"
    })
    void theComingMomentIsRead(String typed, String instant) {
        assertThat(moments.read(typed)).contains(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "later",
                "0h",
                "0m",
                "today 9:00",
                "today",
                "2016-11-02",
                "2016-02-30",
                "25:00",
                "9:60",
                "1:2:3",
                "thu 11",
                "th 11:00",
                "thursda 11:00 sharp",
                "99999h",
                "-2h",
                "tomorrow tomorrow"
            })
    void whatIsNoneIsNotRead(String typed) {
        assertThat(moments.read(typed)).isEmpty();
    }

    @Test
    void whateverIsReadIsStillToCome() {
        Random random = new Random(3);
        String[] parts = {
            "thu",
            "mon",
            "today",
            "tomorrow",
            " ",
            "at ",
            "9:00",
            "23:59",
            "2h",
            "in ",
            "30m",
            "2016-11-04",
            "1d",
            ":",
            "x"
        };
        for (int round = 0; round < 20_000; round++) {
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(5); i >= 0; i--) {
                typed.append(parts[random.nextInt(parts.length)]);
            }

            assertThat(moments.read(typed.toString()).stream())
                    .as(typed.toString())
                    .allMatch(NOW::isBefore);
        }
    }

    @Test
    void momentsAreShownInTheTrainsZone() {
        assertThat(moments.shown(NOW)).isEqualTo("Thu 3 Nov 09:30 PDT");
        assertThat(moments.shown(Instant.parse("2016-11-06T09:30:00Z"))).isEqualTo("Sun 6 Nov 01:30 PST");
        assertThat(moments.time(NOW)).isEqualTo("09:30");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 min",
        "PT59S, 0 min",
        "PT89M, 89 min",
        "PT90M, 1 h 30 min",
        "PT179M, 2 h 59 min",
        "PT3H, 3 h",
        "PT47H59M, 47 h",
        "PT48H, 2 days",
        "P400D, 400 days"
    })
    void lengthsAreAsExactAsPeopleCareFor(Duration length, String shown) {
        assertThat(Moments.length(length)).isEqualTo(shown);
        assertThat(moments.distance(NOW.plus(length))).isEqualTo("in " + shown);
    }

    @Test
    void whatIsPastIsAgo() {
        assertThat(moments.distance(NOW.minus(Duration.ofHours(3)))).isEqualTo("3 h ago");
        assertThat(moments.age(NOW.minus(Duration.ofDays(3)))).isEqualTo("3 days");
    }

    @Test
    void aTimeOfTodayHasPassed() {
        assertThat(moments.earlierToday("9:30")).contains(NOW);
        assertThat(moments.earlierToday("09:31")).isEmpty();
        assertThat(moments.earlierToday("soon")).isEmpty();
        assertThat(moments.earlierToday("")).isEmpty();
    }
}
