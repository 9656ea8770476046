package org.pushduty.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pushduty.core.chat.PageText;

class PageFileTest {
    private static final String[] LINES = {"", "# Notes", "* one", "* two", "\u0001odd", "Émile 🚀"};
    private static final String[] ENDS = {"\n", "\r\n", "\r"};

    private static String escaped(String text) {
        return text.replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\1", "\u0001")
                .replace("BOM", "\ufeff");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    # the file, the page's text from now on, the file with it
                    "one\\ntwo\\n",          "one\\n2\\n",            "one\\n2\\n"
                    "one\\r\\ntwo\\r\\n",    "one\\n2\\ntwo\\n",      "one\\r\\n2\\r\\ntwo\\r\\n"
                    "one\\r\\ntwo\\nthree",  "one\\n2\\nthree\\n",    "one\\r\\n2\\nthree"
                    "one\\ntwo",             "one\\ntwo\\n3\\n",      "one\\ntwo\\n3\\n"
                    "one\\r\\ntwo",          "zero\\none\\ntwo\\n",   "zero\\none\\r\\ntwo"
                    "BOMone\\ntwo\\n",       "1\\ntwo\\n",            "BOM1\\ntwo\\n"
                    "o\\1ne\\ntwo\\n",       "one\\n2\\n",            "o\\1ne\\n2\\n"
                    "one\\rtwo\\rthree",     "one\\n2\\nthree\\n",    "one\\r2\\nthree"
                    "one\\r\\n",             "",                      ""
                    """)
    void linesThatStayAreLeftAsTheyAre(String file, String text, String expected) throws CharacterCodingException {
        byte[] written = PageFile.of(escaped(file).getBytes(UTF_8)).with(escaped(text));

        assertThat(new String(written, UTF_8)).isEqualTo(escaped(expected));
    }

    @Test
    void whatIsNoUtf8IsRefused() {
        assertThatThrownBy(() -> PageFile.of("Émile".getBytes(ISO_8859_1)))
                .isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void whateverIsWrittenIsReadAgain() throws CharacterCodingException {
        long seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            String before = some(random);
            String after = some(random);
            PageFile file = PageFile.of(before.getBytes(UTF_8));

            assertThat(file.with(file.text()))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(before.getBytes(UTF_8));
            assertThat(PageFile.of(file.with(after)).text())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(PageText.of(after));
        }
    }

    private static String some(Random random) {
        var text = new StringBuilder();
        for (int line = random.nextInt(6); line > 0; line--) {
            text.append(LINES[random.nextInt(LINES.length)]).append(ENDS[random.nextInt(ENDS.length)]);
        }
        return random.nextBoolean() ? text.append("open").toString() : text.toString();
    }
}
