package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "''~[]",
                "'   '~[]",
                "one two~[one, two]",
                "'  one   two '~[one, two]",
                "\"one two\" three~[one two, three]",
                "“one two” three~[one two, three]",
                "„one two“~[one two]",
                "\"\"~[]",
                "one\"two three\"~[one\"two, three\"]",
                "\"one two~[\"one, two]",
                "don't stop~[don't, stop]"
            })
    void aLineIsCutIntoWords(String line, String words) {
        assertThat(Words.of(line).stream()
                        .map(Words.Word::text)
                        .filter(word -> !word.isEmpty())
                        .toList())
                .hasToString(words);
    }

    @Test
    void aQuotedWordIsNoOption() {
        assertThat(Words.of("--again \"--again\" -- -a"))
                .extracting(Words.Word::isOption)
                .containsExactly(true, false, false, false);
    }

    @Test
    void nothingIsLostButSpacesAndQuotes() {
        Random random = new Random(9);
        String letters = "ab \t\"\u201c\u201d-\u00e9";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder line = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                line.append(letters.charAt(random.nextInt(letters.length())));
            }

            List<Words.Word> words = Words.of(line.toString());

            assertThat(bare(String.join("", words.stream().map(Words.Word::text).toList())))
                    .isEqualTo(bare(line.toString()));
            assertThat(words)
                    .allMatch(word -> line.substring(word.start() + (word.isQuoted() ? 1 : 0))
                            .startsWith(word.text()));
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\"\u201c\u201d]", "");
    }
}
