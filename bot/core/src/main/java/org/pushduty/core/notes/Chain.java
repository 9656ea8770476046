package org.pushduty.core.notes;

import java.util.ArrayList;
import java.util.List;

/** The heaviest common sequence of two lists; of several the one that begins earliest in both. */
final class Chain {
    private final int[][] best;
    private final Weight weight;

    /** What a pair counts; 0 for none. */
    interface Weight {
        int of(int one, int other);
    }

    record Pair(int one, int other) {}

    Chain(int ones, int others, Weight weight) {
        this.weight = weight;
        this.best = new int[ones + 1][others + 1];
        for (int i = ones - 1; i >= 0; i--) {
            for (int k = others - 1; k >= 0; k--) {
                int pair = weight.of(i, k);
                int paired = pair == 0 ? 0 : best[i + 1][k + 1] + pair;
                best[i][k] = Math.max(paired, Math.max(best[i + 1][k], best[i][k + 1]));
            }
        }
    }

    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int k = 0;
        while (i + 1 < best.length && k + 1 < best[0].length) {
            int pair = weight.of(i, k);
            if (pair > 0 && best[i][k] == best[i + 1][k + 1] + pair) {
                pairs.add(new Pair(i++, k++));
            } else if (best[i][k] == best[i + 1][k]) {
                i++;
            } else {
                k++;
            }
        }
        return pairs;
    }
}
