package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pushduty.core.Fuzz;
import org.pushduty.core.chat.PlainText;

class IrcTextFuzzTest {
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    @Test
    void anyTextArrivesWholeInPiecesThatFit() {
        Fuzz.rounds(10, 1, random -> {
            String text = PlainText.of(Fuzz.text(random, 200));
            int limit = random.nextInt(60, 420);

            List<String> pieces = IrcText.pieces(text, limit);

            assertThat(pieces).allMatch(piece -> IrcText.bytes(piece) <= limit && !piece.isBlank());
            assertThat(withoutSpaces(String.join("", pieces))).isEqualTo(withoutSpaces(text));
            assertNoneIsCut(text, pieces);
        });
    }

    @Test
    void anythingBecomesOneLineThatFitsAWord() {
        Fuzz.rounds(5, 1, random -> {
            String text = Fuzz.text(random, 300);

            WireLines.check(IrcText.wire("PRIVMSG #amo :" + text));
            assertThat(IrcText.readable(text).chars()).noneMatch(Character::isISOControl);
            assertThat(IrcText.readable(IrcText.readable(text))).isEqualTo(IrcText.readable(text));
            assertThat(IrcText.word(text))
                    .doesNotContainPattern("[\\s,\\p{Cc}]")
                    .doesNotStartWith(":");
            assertHead(random, PlainText.of(text));
        });
    }

    private static void assertHead(RandomGenerator random, String text) {
        int limit = random.nextInt(8, 600);

        String head = IrcText.head(text, limit);

        assertThat(text).startsWith(head);
        assertThat(IrcText.bytes(head)).isLessThanOrEqualTo(limit);
        assertThat(head.isEmpty() && !text.isEmpty()).isFalse();
    }

    /** No piece ends within a character as readers see it, if that character fits into a line. */
    private static void assertNoneIsCut(String text, List<String> pieces) {
        Set<Integer> ends = new HashSet<>();
        for (Matcher character = CHARACTER.matcher(text); character.find(); ) {
            ends.add(character.end());
        }
        int at = 0;
        for (String piece : pieces) {
            at = text.indexOf(piece, at) + piece.length();
            boolean isAtSpace = at == text.length() || Character.isWhitespace(text.charAt(at));
            boolean isPartOfAPile = CHARACTER.matcher(piece).results().count() == 1;
            assertThat(isAtSpace || isPartOfAPile || ends.contains(at))
                    .as("after <%s> in <%s>", piece, text)
                    .isTrue();
        }
    }

    private static String withoutSpaces(String text) {
        return text.codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
