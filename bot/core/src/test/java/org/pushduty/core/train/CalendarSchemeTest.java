package org.pushduty.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarSchemeTest {
    private static final CalendarScheme SCHEME = new CalendarScheme("yyyy.MM.dd");

    @ParameterizedTest
    @CsvSource({
        "yyyy.MM.dd, 2016.10.06",
        "yyyyMMdd, 20161006",
        "'''v''yyyy-MM-dd', v2016-10-06",
        "yyyy.M.d, 2016.10.6",
        "uuuu.MM.dd, 2016.10.06"
    })
    void aPushIsNamedByItsDate(String pattern, String name) {
        CalendarScheme scheme = new CalendarScheme(pattern);

        assertThat(scheme.nameOf(LocalDate.of(2016, 10, 6))).isEqualTo(new PushName(name));
        assertThat(scheme.dateOf(name)).contains(LocalDate.of(2016, 10, 6));
    }

    @Test
    void everyDayOfManyYearsIsReadBack() {
        for (LocalDate day = LocalDate.of(1999, 12, 1); day.getYear() < 2041; day = day.plusDays(1)) {
            assertThat(SCHEME.dateOf(SCHEME.nameOf(day).text())).contains(day);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2013.09.93",
                "2015.02.29",
                "2016.10.06-1",
                "2016-10-06",
                "2016.10.6",
                "",
                "16.10.06",
                "2016.10.06 "
            })
    void whatIsNotInThePatternIsNoName(String text) {
        assertThat(SCHEME.dateOf(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016.10.06", "2016-10-06", "2016/10/6", "2016_10_06", "20161006"})
    void aPersonMaySpellItOtherwise(String typed) {
        assertThat(SCHEME.read(typed)).contains(LocalDate.of(2016, 10, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2013.09.93", "2015-02-29", "0000-00-00", "99999999", "2016", "today", "", "2016.10.06-1"})
    void noSpellingMakesADateOfWhatIsNone(String typed) {
        assertThat(SCHEME.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy.MM", "MM.dd", "'push'", "", "yyyy.mm.dd", "HH:mm"})
    void aPatternHoldsYearMonthAndDay(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CalendarScheme(pattern));
    }
}
