package org.pushduty.etherpad;

import java.util.ArrayList;
import java.util.List;

/** Lays two lists of lines, or of words, side by side, so that they are as much alike as can be. */
final class Alignment<T> {
    /** A table for a thousand lines against a thousand is 4 MB; what differs in more is one stretch. */
    private static final int MOST_CELLS = 1_000_000;

    private final List<T> old;
    private final List<T> young;
    private final Likeness<T> likeness;
    private final int head;
    private final int rows;
    private final int columns;
    private final List<Stretch> stretches = new ArrayList<>();

    /** {@code from} to {@code to} of the old list gave way to those of the new one; ends are excluded. */
    record Stretch(int from, int to, int youngFrom, int youngTo) {
        boolean isOneForOne() {
            return to - from == 1 && youngTo - youngFrom == 1;
        }
    }

    /** How much two are alike: 0 for those that may not stand side by side. */
    interface Likeness<T> {
        int of(T old, T young);
    }

    private Alignment(List<T> old, List<T> young, Likeness<T> likeness) {
        this.old = old;
        this.young = young;
        this.likeness = likeness;
        int most = Math.min(old.size(), young.size());
        int start = 0;
        while (start < most && old.get(start).equals(young.get(start))) {
            start++;
        }
        int tail = 0;
        while (tail < most - start && old.get(old.size() - 1 - tail).equals(young.get(young.size() - 1 - tail))) {
            tail++;
        }
        head = start;
        rows = old.size() - tail - head;
        columns = young.size() - tail - head;
    }

    /** The stretches in which they differ, in order; two that are like each other, yet not the same, are one each. */
    static <T> List<Stretch> of(List<T> old, List<T> young, Likeness<T> likeness) {
        var alignment = new Alignment<>(old, young, likeness);
        if ((long) (alignment.rows + 1) * (alignment.columns + 1) > MOST_CELLS) {
            alignment.add(0, alignment.rows, 0, alignment.columns);
        } else {
            alignment.walk(alignment.table());
        }
        return alignment.stretches;
    }

    /** How much the rests from each pair on have in common. */
    private int[][] table() {
        var common = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                int likeness = likeness(i, j);
                int apart = Math.max(common[i + 1][j], common[i][j + 1]);
                common[i][j] = likeness > 0 ? Math.max(common[i + 1][j + 1] + likeness, apart) : apart;
            }
        }
        return common;
    }

    private void walk(int[][] common) {
        int i = 0;
        int j = 0;
        int fromI = 0;
        int fromJ = 0;
        while (i < rows && j < columns) {
            int likeness = likeness(i, j);
            if (likeness > 0 && common[i][j] == common[i + 1][j + 1] + likeness) {
                add(fromI, i, fromJ, j);
                if (!old.get(head + i).equals(young.get(head + j))) {
                    add(i, i + 1, j, j + 1);
                }
                i++;
                j++;
                fromI = i;
                fromJ = j;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        add(fromI, rows, fromJ, columns);
    }

    private int likeness(int i, int j) {
        return likeness.of(old.get(head + i), young.get(head + j));
    }

    private void add(int from, int to, int youngFrom, int youngTo) {
        if (from < to || youngFrom < youngTo) {
            stretches.add(new Stretch(head + from, head + to, head + youngFrom, head + youngTo));
        }
    }
}
