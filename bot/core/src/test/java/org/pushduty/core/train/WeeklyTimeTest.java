package org.pushduty.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyTimeTest {
    @ParameterizedTest
    @CsvSource({
        "THU 11:00, THU 11:00",
        "thu 9:05, THU 09:05",
        "'THU,MON 16:30', 'MON,THU 16:30'",
        "' mon , Thu   16:30 ', 'MON,THU 16:30'",
        "SUN 00:00, SUN 00:00"
    })
    void itIsReadAndShown(String typed, String shown) {
        assertThat(WeeklyTime.parse(typed)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "THU",
                "11:00",
                "THU 24:00",
                "THU 11:60",
                "XYZ 11:00",
                "THU 11",
                "THU11:00",
                "THURSDAY 11:00",
                "THU, 11:00"
            })
    void whatIsNoneIsRefused(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeeklyTime.parse(typed))
                .withMessageContaining("not a ");
    }

    @Test
    void itFallsOnItsDays() {
        WeeklyTime time = WeeklyTime.parse("MON,THU 16:30");

        assertThat(LocalDate.of(2016, 10, 3)
                        .datesUntil(LocalDate.of(2016, 10, 10))
                        .filter(time::fallsOn))
                .containsExactly(LocalDate.of(2016, 10, 3), LocalDate.of(2016, 10, 6));
    }
}
