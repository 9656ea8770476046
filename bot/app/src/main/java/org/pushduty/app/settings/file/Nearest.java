package org.pushduty.app.settings.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.pushduty.app.settings.shape.Phrases;

/** Guesses which name somebody meant. */
final class Nearest {
    private static final int MOST = 3;
    private static final int LONGEST = 100;

    private Nearest() {}

    /** The names among {@code likely} that are near to {@code word}, else all the {@code valid} ones. */
    static String phrase(String word, Collection<String> likely, Collection<String> valid) {
        List<String> near = near(word, likely);
        return Phrases.oneOf(near.isEmpty() ? valid : near);
    }

    static List<String> near(String word, Collection<String> names) {
        if (word.length() > LONGEST) {
            return List.of();
        }
        return names.stream()
                .filter(name -> distance(word, name) <= Math.max(1, name.length() / 3))
                .sorted(Comparator.comparingInt(name -> distance(word, name)))
                .limit(MOST)
                .toList();
    }

    /**
     * How many letters must be put in, left out, changed or swapped with their neighbour (optimal string alignment);
     * capitals count as small letters.
     */
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[][] steps = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : cheapest(steps, from, to, new int[] {i, j});
            }
        }
        return steps[from.length()][to.length()];
    }

    private static int cheapest(int[][] steps, String from, String to, int[] at) {
        int i = at[0];
        int j = at[1];
        int changed = steps[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean isSwapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return isSwapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
