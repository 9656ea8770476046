package org.pushduty.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @Test
    void lineBreaksBecomeASpace() {
        assertThat(PlainText.of("one\r\ntwo\nthree\rfour\u2028five\u2029six\u0085seven\teight"))
                .isEqualTo("one two three four five six seven eight");
    }

    @Test
    void controlCodesAreDropped() {
        assertThat(PlainText.of(
                        "\u0002bold\u0002 \u000304red\u0003 \u0000nul \u0007bell \u001bescape \u007fdel \u009bcsi"))
                .isEqualTo("bold 04red nul bell escape del csi");
    }

    @Test
    void whatTurnsTextAroundIsDropped() {
        assertThat(PlainText.of("a\u202eb\u202cc\u2066d\u2069e\u200ef\u200fg\ufeffh\u061ci"))
                .isEqualTo("abcdefghi");
    }

    @Test
    void whatHidesTextFromItsReadersIsDropped() {
        assertThat(PlainText.of("a\ufff9b\ufffac\ufffbd\udb40\udc54\udb40\udc7fe\u206af\u206fg"))
                .isEqualTo("abcdefg");
    }

    @Test
    void halfACharacterIsDropped() {
        assertThat(PlainText.of("a\ud83db\udc00c\ud83d")).isEqualTo("abc");
        assertThat(PlainText.of("a\ud83d\u202e\ude80b")).isEqualTo("ab");
    }

    @Test
    void invisibleCharactersThatWritingNeedsStay() {
        String joined = "\ud83d\udc69\u200d\ud83d\udcbb \u0645\u06cc\u200c\u062e ku\u200bmar soft\u00adly \u2060";

        assertThat(PlainText.of(joined)).isEqualTo(joined);
    }

    @ParameterizedTest
    @CsvSource({"caf\u00e9", "\u65e5\u672c\u8a9e", "\ud83d\ude80 rocket", "a \u00b7 b", "@everyone `x` *y*", "''"})
    void otherTextStays(String text) {
        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @Test
    void nothingHarmfulSurvivesAndASecondTimeChangesNothing() {
        Random random = new Random(11);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append((char) (random.nextInt(3) == 0 ? random.nextInt(0x2100) : random.nextInt(0xa0)));
            }

            String plain = PlainText.of(text.toString());

            assertThat(plain.chars().anyMatch(Character::isISOControl)).isFalse();
            assertThat(PlainText.of(plain)).isEqualTo(plain);
        }
    }
}
