package org.pushduty.etherpad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DifferenceTest {
    private static final List<String> WORDS =
            List.of("a", "bb", "🚀", "🚁", " ", "\n", "\n\n", "* ", "~~", "é", "e\u0301");
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void everyTextCanBeMadeOfEveryOther() {
        for (int round = 0; round < 20_000; round++) {
            String old = text();
            String young = round % 2 == 0 ? text() : changed(old);
            Edits edits = Difference.between(old, young);

            assertThat(edits.applyTo(old)).as("seed " + seed).isEqualTo(young);
            assertThat(inBatches(edits, old)).as("seed " + seed).isEqualTo(young);
            assertNoHalves(old, edits);
        }
    }

    @Test
    void nothingOfTheirsIsLostInAMerge() {
        for (int round = 0; round < 20_000; round++) {
            String base = text();
            String theirs = with(base, "X", "Y");
            String ours = changed(base);

            assertThat(Merge.of(base, theirs, ours))
                    .as("seed " + seed)
                    .contains("X", "Y")
                    .endsWith("\n");
        }
    }

    private static String inBatches(Edits edits, String old) {
        String text = old;
        for (Edits batch : edits.batches(100)) {
            text = batch.applyTo(text);
        }
        return text;
    }

    private static void assertNoHalves(String old, Edits edits) {
        for (Edit edit : edits.list()) {
            for (String part :
                    List.of(old.substring(0, edit.at()), old.substring(edit.at(), edit.end()), edit.inserted())) {
                assertThat(part.codePoints().noneMatch(each -> each >= 0xd800 && each <= 0xdfff))
                        .isTrue();
            }
        }
    }

    private String text() {
        return IntStream.range(0, random.nextInt(30))
                        .mapToObj(each -> WORDS.get(random.nextInt(WORDS.size())))
                        .collect(Collectors.joining())
                + "\n";
    }

    private String changed(String text) {
        var changed = new StringBuilder(text);
        for (int change = random.nextInt(4); change > 0; change--) {
            int at = place(changed);
            if (random.nextBoolean()) {
                changed.insert(at, WORDS.get(random.nextInt(WORDS.size())));
            } else {
                int other = place(changed);
                changed.delete(Math.min(at, other), Math.max(at, other));
            }
        }
        return changed.toString();
    }

    private String with(String text, String... words) {
        var with = new StringBuilder(text);
        for (String word : words) {
            with.insert(place(with), word);
        }
        return with.toString();
    }

    // Between characters, before the newline at the end.
    private int place(StringBuilder text) {
        int at = random.nextInt(text.length());
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
