package org.pushduty.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class FakePadTest extends PadContract {
    private final FakePad pad = new FakePad();

    @Override
    protected Pad pad() {
        return pad;
    }

    @Override
    protected PagesByHand people() {
        return pad;
    }

    @Test
    void itIsDownUntilItIsNot() {
        pad.goDown();
        assertThatThrownBy(() -> pad.read("page")).isInstanceOf(OutsideException.class);

        pad.clear();

        assertThat(pad.read("page")).isEmpty();
        assertThat(pad.reads()).isEqualTo(2);
    }

    @Test
    void whatIsWrittenThoughTheAnswerIsLostIsThere() {
        pad.loseNextAnswer();

        assertThatThrownBy(() -> pad.create("page", "words")).isInstanceOf(OutsideException.class);

        assertThat(pad.text("page")).isEqualTo("words\n");
        assertThat(pad.create("page", "words")).isFalse();
        assertThat(pad.writes()).isEqualTo(2);
    }

    @Test
    void itWaitsWhileItIsSlow() {
        pad.slowDown();
        var made = CompletableFuture.supplyAsync(() -> pad.create("page", "words"));
        assertThat(made).isNotDone();

        pad.clear();

        assertThat(made.join()).isTrue();
    }

    @Test
    void somebodyWritesMeanwhile() {
        pad.create("page", "words");
        Pad.Page read = pad.read("page").orElseThrow();
        pad.meanwhile(() -> pad.write("page", "words of a person"));

        assertThat(pad.replace("page", read, "ours")).isFalse();
        assertThat(pad.text("page")).isEqualTo("words of a person\n");
    }
}
