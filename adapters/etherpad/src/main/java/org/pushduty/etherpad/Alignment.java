package org.pushduty.etherpad;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Lays two lists of lines, or of words, side by side, so that as many as can be stand beside their likes. */
final class Alignment {
    /** A table for a thousand lines against a thousand is 4 MB; what differs in more is one stretch. */
    private static final int MOST_CELLS = 1_000_000;

    private final List<String> old;
    private final List<String> young;
    private final BiPredicate<String, String> areLike;
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

    private Alignment(List<String> old, List<String> young, BiPredicate<String, String> areLike) {
        this.old = old;
        this.young = young;
        this.areLike = areLike;
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
    static List<Stretch> of(List<String> old, List<String> young, BiPredicate<String, String> areLike) {
        var alignment = new Alignment(old, young, areLike);
        if ((long) (alignment.rows + 1) * (alignment.columns + 1) > MOST_CELLS) {
            alignment.add(0, alignment.rows, 0, alignment.columns);
        } else {
            alignment.walk(alignment.table());
        }
        return alignment.stretches;
    }

    /** How many the rests from each pair on have in common (longest common subsequence). */
    private int[][] table() {
        var common = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                common[i][j] = areLike(i, j) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
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
            if (common[i][j] == common[i + 1][j + 1] + 1 && areLike(i, j)) {
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

    private boolean areLike(int i, int j) {
        return areLike.test(old.get(head + i), young.get(head + j));
    }

    private void add(int from, int to, int youngFrom, int youngTo) {
        if (from < to || youngFrom < youngTo) {
            stretches.add(new Stretch(head + from, head + to, head + youngFrom, head + youngTo));
        }
    }
}
