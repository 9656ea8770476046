package org.pushduty.app.settings.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MutationTest {
    private static final Path AMO = Path.of("..", "..", "config", "amo.yml");
    private static final long SEED = Long.getLong("seed", 20161006);
    /** A few seconds' worth; -Dmutations=100000 hunts longer. */
    private static final int MUTATIONS = Integer.getInteger("mutations", 4_000);

    private static final String LETTERS = " \n\t:,{}[]\"'#-&*!|>%@`\\$~?<=/.0aZ\u00e9\u2028\u0000\uFEFF\uD83D";

    @Test
    void whateverTheFileHoldsTheAnswerIsAReading() throws IOException {
        String good = Files.readString(AMO);
        for (int i = 0; i < MUTATIONS; i++) {
            // Each has its own seed, so that one can be looked at without those before it.
            Random random = new Random(SEED + i);
            String bad = good;
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                bad = mutated(bad, random);
            }
            check(bad, i);
        }
    }

    private static void check(String bad, int number) {
        try {
            Reading reading = SettingsFile.read(bad, AMO, name -> Optional.of("set"));
            boolean hasErrors = reading.problems().stream().anyMatch(Problem::isError);
            require(reading.settings().isEmpty() == hasErrors, "settings or errors");
            int lines = bad.split("\\R", -1).length;
            reading.problems().forEach(problem -> check(problem, lines));
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + SEED + ", mutation " + number + ":\n" + bad, e);
        }
    }

    private static void check(Problem problem, int lines) {
        require(!problem.found().isBlank() && !problem.valid().isBlank(), "empty: " + problem);
        require(problem.toString().lines().count() == 1, "more than a line: " + problem);
        require(problem.line() >= 1 && problem.line() <= lines + 1, "no such line: " + problem);
        require(problem.column() >= 1, "no such column: " + problem);
    }

    private static void require(boolean isSo, String what) {
        if (!isSo) {
            throw new AssertionError(what);
        }
    }

    private static String mutated(String text, Random random) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(12));
        String letter = "" + LETTERS.charAt(random.nextInt(LETTERS.length()));
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, at) + letter + text.substring(at);
            case 2 -> text.substring(0, at) + letter + text.substring(at + 1);
            case 3 -> text.substring(0, at) + text.substring(at, end) + text.substring(at);
            case 4 -> withLines(text, random, true);
            case 5 -> withLines(text, random, false);
            default -> withWord(text, random);
        };
    }

    /** Two lines changed places, or one line is gone. */
    private static String withLines(String text, Random random, boolean swap) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int one = random.nextInt(lines.size());
        if (swap) {
            Collections.swap(lines, one, random.nextInt(lines.size()));
        } else {
            lines.remove(one);
        }
        return String.join("\n", lines) + "\n";
    }

    /** One word of the file stands where another did. */
    private static String withWord(String text, Random random) {
        String[] words = text.split("[\\s,\\[\\]{}]+", -1);
        String gone = words[random.nextInt(words.length)];
        String other = words[random.nextInt(words.length)];
        int at = text.indexOf(gone);
        return text.substring(0, at) + other + text.substring(at + gone.length());
    }
}
