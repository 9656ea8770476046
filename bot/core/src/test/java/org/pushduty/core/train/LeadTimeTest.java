package org.pushduty.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LeadTimeTest {

    @ParameterizedTest
    @CsvSource({"P1D,P1D", "PT1H,PT1H", "PT90M,PT1H30M", "P1DT2H,P1DT2H", " p2d ,P2D", "P10DT30M,P10DT30M"})
    void isWrittenAsItIsRead(String typed, String written) {
        assertThat(LeadTime.parse(typed)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "P", "PT", "P1", "1D", "P0D", "PT0H", "PT0M", "-P1D", "P-1D", "P1M", "P1Y", "PT1D", "P1DT"})
    void isDaysAndHoursAboveZero(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> LeadTime.parse(typed));
    }

    /** The clocks of Berlin went forward on 27 March and back on 30 October 2016. */
    @ParameterizedTest
    @CsvSource({
        "P1D,2016-03-27T11:00+02:00[Europe/Berlin],2016-03-26T10:00:00Z",
        "PT24H,2016-03-27T11:00+02:00[Europe/Berlin],2016-03-26T09:00:00Z",
        "P1D,2016-10-30T11:00+01:00[Europe/Berlin],2016-10-29T09:00:00Z",
        "PT1H,2016-10-30T02:30+02:00[Europe/Berlin],2016-10-29T23:30:00Z",
        "P1DT1H,2016-10-31T11:00+01:00[Europe/Berlin],2016-10-30T09:00:00Z"
    })
    void daysAreThoseOfTheCalendar(String lead, ZonedDateTime moment, Instant before) {
        assertThat(LeadTime.parse(lead).before(moment)).isEqualTo(before);
    }

    @Test
    void ofALocalTimeThatComesTwiceItIsTheFirst() {
        ZonedDateTime moment = ZonedDateTime.parse("2016-10-31T02:30+01:00[Europe/Berlin]");

        assertThat(LeadTime.parse("P1D").before(moment)).isEqualTo("2016-10-30T00:30:00Z");
    }

    @Test
    void aLocalTimeThatIsSkippedIsMovedOn() {
        ZonedDateTime moment = ZonedDateTime.parse("2016-03-28T02:30+02:00[Europe/Berlin]");

        assertThat(LeadTime.parse("P1D").before(moment)).isEqualTo("2016-03-27T01:30:00Z");
    }
}
