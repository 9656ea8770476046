package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "a, '', 1",
        "tag, tag, 0",
        "tga, tag, 1",
        "tg, tag, 1",
        "tags, tag, 1",
        "tug, tag, 1",
        "pusehd, pushed, 1",
        "kitten, sitting, 3"
    })
    void aSlipCostsOne(String a, String b, int distance) {
        assertThat(Nearest.distance(a, b)).isEqualTo(distance);
        assertThat(Nearest.distance(b, a)).isEqualTo(distance);
    }

    @Test
    void theNearestComeFirstAndAtMostThree() {
        assertThat(Nearest.to("hol", List.of("unhold", "hold", "log", "help", "tag")))
                .containsExactly("hold");
        assertThat(Nearest.to("aa", List.of("ab", "ac", "ad", "ae"))).containsExactly("ab", "ac", "ad");
        assertThat(Nearest.to("frobnicate", List.of("tag", "hold"))).isEmpty();
    }

    @Test
    void distancesAreThoseOfADistance() {
        Random random = new Random(5);
        for (int round = 0; round < 5_000; round++) {
            String a = word(random);
            String b = word(random);
            int distance = Nearest.distance(a, b);

            assertThat(distance)
                    .isEqualTo(Nearest.distance(b, a))
                    .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
            assertThat(distance == 0).isEqualTo(a.equals(b));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }
}
