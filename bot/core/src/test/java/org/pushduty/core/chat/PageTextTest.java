package org.pushduty.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a\n", "a\n\n", "\na\n", "\n\n", "a\tb\u00a0c\n", "\ud83d\ude80 \u202e\u200b\n"})
    void aTextInTheFormStaysAsItIs(String text) {
        assertThat(PageText.of(text)).isEqualTo(text);
    }

    @Test
    void theLastLineIsEndedToo() {
        assertThat(PageText.of("a\nb")).isEqualTo("a\nb\n");
    }

    @Test
    void aPageOfNoWordsIsEmpty() {
        assertThat(PageText.of("\n")).isEmpty();
        assertThat(PageText.of("\r\n")).isEmpty();
        assertThat(PageText.of("\u0007")).isEmpty();
    }

    @Test
    void controlCodesAndHalfCharactersAreLeftOut() {
        assertThat(PageText.of("a\u0000\u001b[1mb\u007fc\u0085d\ud83de\ude80f\u2028g\n"))
                .isEqualTo("a[1mbcdef\u2028g\n");
    }

    @Test
    void everyEndOfALineIsOne() {
        assertThat(PageText.of("a\r\nb\rc\n\rd")).isEqualTo("a\nb\nc\n\nd\n");
    }
}
