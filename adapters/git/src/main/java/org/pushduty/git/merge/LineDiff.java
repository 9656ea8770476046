package org.pushduty.git.merge;

import java.util.ArrayList;
import java.util.List;

/** How one text became another, as git's histogram diff tells it. */
final class LineDiff {
    private LineDiff() {}

    /** The changes in order; an unchanged line lies between any two. Lines are numbers from 0 up. */
    static List<Hunk> of(int[] from, int[] to) {
        boolean[] removed = new boolean[from.length];
        boolean[] added = new boolean[to.length];
        new HistogramDiff(from, to, removed, added).run();
        Sliding.settle(from, removed, added);
        Sliding.settle(to, added, removed);
        return hunks(removed, added);
    }

    private static List<Hunk> hunks(boolean[] removed, boolean[] added) {
        List<Hunk> hunks = new ArrayList<>();
        int from = 0;
        int to = 0;
        while (from < removed.length || to < added.length) {
            int fromEnd = endOfRun(removed, from);
            int toEnd = endOfRun(added, to);
            if (fromEnd > from || toEnd > to) {
                hunks.add(new Hunk(from, fromEnd, to, toEnd));
            }
            from = fromEnd + 1;
            to = toEnd + 1;
        }
        return hunks;
    }

    private static int endOfRun(boolean[] changed, int start) {
        int end = start;
        while (end < changed.length && changed[end]) {
            end++;
        }
        return end;
    }
}
