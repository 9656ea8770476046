package org.pushduty.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; ''; new; new",
                "'   '; ''; new; new",
                "Welcome; ''; new; new | Welcome",
                "old; old; new; new",
                "old | Welcome; old; new; new | Welcome",
                "Welcome | old; old; new; Welcome | new",
                "a | old | b; old; new; a | new | b",
                "new | a; old; new; new | a",
                "somebody's own; old; new; new | somebody's own",
                "older | b; old; new; new | older | b",
                "gold | b; old; new; new | gold | b",
                "a|b; old; new; new | a|b"
            })
    void ourSegmentIsRenewedInItsPlace(String topic, String last, String segment, String renewed) {
        assertThat(TopicLine.renewed(topic, last, segment)).isEqualTo(renewed);
    }

    @Test
    void aSegmentWithABarInItIsStillOneSegment() {
        String first = TopicLine.renewed("Welcome", "", "Push 1 | hero kumar");

        String second = TopicLine.renewed(first, "Push 1 | hero kumar", "Push 2 | hero mat");

        assertThat(second).isEqualTo("Push 2 | hero mat | Welcome");
        assertThat(TopicLine.renewed(second, "Push 2 | hero mat", "Push 2 | hero mat"))
                .isEqualTo(second);
    }

    @Test
    void charactersThatMeanSomethingElsewhereDoNotHere() {
        String first = TopicLine.renewed("a | $1 \\ (.*", "$1 \\ (.*", "$2 \\");

        assertThat(first).isEqualTo("a | $2 \\");
    }
}
