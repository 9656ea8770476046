package org.pushduty.app.settings.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.pushduty.app.settings.shape.Phrases;

/** Guesses which name somebody meant. */
final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /** The names among {@code likely} that are near to {@code word}, else all the {@code valid} ones. */
    static String phrase(String word, Collection<String> likely, Collection<String> valid) {
        List<String> near = near(word, likely);
        return Phrases.oneOf(near.isEmpty() ? valid : near);
    }

    static List<String> near(String word, Collection<String> names) {
        return names.stream()
                .filter(name -> distance(word, name) <= Math.max(1, name.length() / 3))
                .sorted(Comparator.comparingInt(name -> distance(word, name)))
                .limit(MOST)
                .toList();
    }

    /** How many letters must be put in, left out or changed (Levenshtein); capitals count as small letters. */
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int i = 0; i <= to.length(); i++) {
            row[i] = i;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
