package org.pushduty.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RotationTest {
    private static final LocalDate FROM = LocalDate.of(2016, 10, 6);
    private final Rotation rotation = new Rotation(List.of("kumar", "mat", "eviljeff"), FROM);

    @Test
    void turnsGoRound() {
        String[] order = {"kumar", "mat", "eviljeff"};
        for (int turn = 0; turn < 1_000; turn++) {
            assertThat(rotation.heroOfTurn(turn)).isEqualTo(order[turn % 3]);
        }
    }

    @Test
    void beforeTheFirstTurnTheyGoRoundBackwards() {
        assertThat(rotation.heroOfTurn(-1)).isEqualTo("eviljeff");
        assertThat(rotation.heroOfTurn(-2)).isEqualTo("mat");
        assertThat(rotation.heroOfTurn(-3)).isEqualTo("kumar");
    }

    @Test
    void oneAloneHasEveryTurn() {
        assertThat(new Rotation(List.of("kumar"), FROM).heroOfTurn(1L << 40)).isEqualTo("kumar");
    }

    @Test
    void nobodyIsNoRotation() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rotation(List.of(), FROM));
    }
}
