package org.pushduty.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.train.TrainName;

final class FakeStoreTest extends StoreContract {
    private static final TrainName AMO = new TrainName("amo");

    private final FakeStore fake = new FakeStore(clock);

    @Override
    protected Store open() {
        return fake;
    }

    @Test
    void changesNothingWhileItIsDown() {
        List<Effect> effects = StoreSamples.effects();
        fake.record(AMO, List.of(), effects);
        fake.goDown();

        assertThatExceptionOfType(OutsideException.class).isThrownBy(() -> fake.record(AMO, List.of(), effects));
        assertThatExceptionOfType(OutsideException.class).isThrownBy(() -> fake.delivered(1, NOW));
        assertThatExceptionOfType(OutsideException.class).isThrownBy(() -> fake.log(AMO));
        fake.comeBack();
        assertThat(fake.effects()).isEqualTo(effects);
        assertThat(fake.waiting()).hasSameSizeAs(effects);
    }

    @Test
    void tellsWhatBecameOfItsEffects() {
        List<Effect> effects = StoreSamples.effects();
        fake.record(AMO, List.of(), effects);

        fake.delivered(2, NOW);
        fake.dropped(1, NOW, "too old");

        assertThat(fake.effects()).isEqualTo(effects);
        assertThat(fake.delivered()).containsExactly(effects.get(1));
        assertThat(fake.waiting()).extracting(StoredEffect::effect).isEqualTo(effects.subList(2, effects.size()));
    }
}
