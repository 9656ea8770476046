package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrcTextTest {
    private static final List<String> CHARACTERS =
            List.of("a", " ", "é", "e\u0301", "推", "😀", "👩‍👩‍👧", "🇫🇷", "\u0645", "z", " ", "word");

    @Test
    void aShortLineIsOnePiece() {
        assertThat(IrcText.pieces("tagged 2016.10.06", 400)).containsExactly("tagged 2016.10.06");
        assertThat(IrcText.pieces("", 400)).isEmpty();
    }

    @Test
    void aLineIsCutAtSpaces() {
        assertThat(IrcText.pieces("one two three four", 9)).containsExactly("one two", "three", "four");
    }

    @Test
    void aSpaceNearTheBeginningIsNoPlaceToCut() {
        assertThat(IrcText.pieces("a " + "b".repeat(20), 10)).containsExactly("a bbbbbbbb", "bbbbbbbbbb", "bb");
    }

    @Test
    void aPieceMayEndExactlyAtASpace() {
        assertThat(IrcText.pieces("12345 67890", 5)).containsExactly("12345", "67890");
    }

    @Test
    void noCharacterIsCutAsItsReaderSeesIt() {
        assertThat(IrcText.head("abe\u0301", 4)).isEqualTo("ab");
        assertThat(IrcText.head("a👍🏽b", 6)).isEqualTo("a");
        assertThat(IrcText.head("ää", 3)).isEqualTo("ä");
    }

    @Test
    void aPileOfAccentsLongerThanALineIsCutAllTheSame() {
        String pile = "e" + "\u0301".repeat(300);

        assertThat(String.join("", IrcText.pieces(pile, 100))).isEqualTo(pile);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void anyTextArrivesWholeInPiecesThatFit(long seed) {
        var random = new Random(seed);
        String text = IntStream.range(0, random.nextInt(1, 2000))
                .mapToObj(i -> CHARACTERS.get(random.nextInt(CHARACTERS.size())))
                .collect(Collectors.joining());
        int limit = random.nextInt(40, 420);

        List<String> pieces = IrcText.pieces(text, limit);

        assertThat(pieces).allMatch(piece -> IrcText.bytes(piece) <= limit && !piece.isBlank());
        assertThat(String.join("", pieces).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void formattingIsTakenOut() {
        assertThat(IrcText.readable("\u00034,12red\u0003 \u0002bold\u0002 \u0004ff0000hex\u000f \u001ditalic 5"))
                .isEqualTo("red bold hex italic 5");
    }

    @Test
    void whatEndsACommandBecomesASpace() {
        assertThat(IrcText.oneCommand("a\r\nQUIT\u0000b")).isEqualTo("a QUIT b");
        assertThat(IrcText.word(":a b,c\r\nd")).isEqualTo("abcd");
    }
}
