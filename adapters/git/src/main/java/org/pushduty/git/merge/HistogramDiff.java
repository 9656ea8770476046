package org.pushduty.git.merge;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.IntStream;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/**
 * Marks the lines that differ. Splits the texts at the longest common run that has the rarest line in it, and goes on
 * with what lies before and behind. JGit's own class of this kind first cuts off what is common at both ends, which git
 * does not, and so comes to other splits.
 */
final class HistogramDiff {
    /** Lines that are more frequent than this are no landmarks. */
    private static final int FREQUENT = 64;

    private static final int NOWHERE = -1;

    private final int[] from;
    private final int[] to;
    private final boolean[] removed;
    private final boolean[] added;
    /** For each line number: how often the current part of {@link #from} has it, and where first. */
    private final int[] counts;

    private final int[] first;
    /** For each line of the current part: where the same line comes next. */
    private final int[] next;

    private final Deque<Edit> todo = new ArrayDeque<>();

    /** What the search for a split has found so far. */
    private Edit best = new Edit(0, 0);

    private int rarest;
    private boolean hasCommon;

    /** @param removed is given the lines of {@code from} that {@code to} lacks, {@code added} the reverse */
    HistogramDiff(int[] from, int[] to, boolean[] removed, boolean[] added) {
        this.from = from;
        this.to = to;
        this.removed = removed;
        this.added = added;
        int lines =
                IntStream.concat(Arrays.stream(from), Arrays.stream(to)).max().orElse(0) + 1;
        counts = new int[lines];
        first = new int[lines];
        next = new int[from.length];
        Arrays.fill(first, NOWHERE);
    }

    void run() {
        todo.push(new Edit(0, from.length, 0, to.length));
        while (!todo.isEmpty()) {
            Edit part = todo.pop();
            if (part.getLengthA() == 0 || part.getLengthB() == 0) {
                mark(part);
            } else {
                split(part);
            }
        }
    }

    private void mark(Edit part) {
        Arrays.fill(removed, part.getBeginA(), part.getEndA(), true);
        Arrays.fill(added, part.getBeginB(), part.getEndB(), true);
    }

    private void split(Edit part) {
        search(part);
        if (hasCommon && rarest > FREQUENT) {
            compareClosely(part);
        } else if (best.isEmpty()) {
            mark(part);
        } else {
            todo.push(part.before(best));
            todo.push(part.after(best));
        }
    }

    private void search(Edit part) {
        best = new Edit(0, 0);
        rarest = FREQUENT + 1;
        hasCommon = false;
        for (int i = part.getEndA() - 1; i >= part.getBeginA(); i--) {
            next[i] = first[from[i]];
            first[from[i]] = i;
            counts[from[i]]++;
        }
        for (int j = part.getBeginB(); j < part.getEndB(); ) {
            j = searchAt(j, part);
        }
        for (int i = part.getBeginA(); i < part.getEndA(); i++) {
            first[from[i]] = NOWHERE;
            counts[from[i]] = 0;
        }
    }

    /** Looks at all common runs through line {@code j} of {@link #to}; answers where to look next. */
    private int searchAt(int j, Edit part) {
        int following = j + 1;
        int at = first[to[j]];
        if (at == NOWHERE) {
            return following;
        }
        hasCommon = true;
        if (counts[to[j]] > rarest) {
            return following;
        }
        while (at != NOWHERE) {
            Edit run = runThrough(at, j, part);
            following = Math.max(following, run.getEndB());
            int rarity = rarity(run);
            if (run.getLengthA() > Math.max(best.getLengthA(), 1) || rarity < rarest) {
                best = run;
                rarest = rarity;
            }
            at = next[at];
            while (at != NOWHERE && at < run.getEndA()) {
                at = next[at];
            }
        }
        return following;
    }

    private Edit runThrough(int i, int j, Edit part) {
        int before = 0;
        while (i - before > part.getBeginA()
                && j - before > part.getBeginB()
                && from[i - before - 1] == to[j - before - 1]) {
            before++;
        }
        int end = 1;
        while (i + end < part.getEndA() && j + end < part.getEndB() && from[i + end] == to[j + end]) {
            end++;
        }
        return new Edit(i - before, i + end, j - before, j + end);
    }

    private int rarity(Edit run) {
        int rarity = Integer.MAX_VALUE;
        for (int i = run.getBeginA(); i < run.getEndA(); i++) {
            rarity = Math.min(rarity, counts[from[i]]);
        }
        return rarity;
    }

    /** Where all that is common is frequent, only the shortest edit script is left to go by. */
    private void compareClosely(Edit part) {
        var comparator = new LineComparator();
        var one = new LineSequence(Arrays.copyOfRange(from, part.getBeginA(), part.getEndA()));
        var two = new LineSequence(Arrays.copyOfRange(to, part.getBeginB(), part.getEndB()));
        for (Edit edit : MyersDiff.INSTANCE.diff(comparator, one, two)) {
            mark(new Edit(
                    edit.getBeginA() + part.getBeginA(),
                    edit.getEndA() + part.getBeginA(),
                    edit.getBeginB() + part.getBeginB(),
                    edit.getEndB() + part.getBeginB()));
        }
    }

    private static final class LineSequence extends Sequence {
        private final int[] lines;

        LineSequence(int[] lines) {
            this.lines = lines;
        }

        @Override
        public int size() {
            return lines.length;
        }
    }

    private static final class LineComparator extends SequenceComparator<LineSequence> {
        @Override
        public boolean equals(LineSequence one, int i, LineSequence two, int j) {
            return one.lines[i] == two.lines[j];
        }

        @Override
        public int hash(LineSequence sequence, int i) {
            return sequence.lines[i];
        }
    }
}
