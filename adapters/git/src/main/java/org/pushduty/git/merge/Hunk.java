package org.pushduty.git.merge;

/**
 * Lines {@code from} to before {@code fromEnd} of one text gave way to {@code to} to before {@code toEnd} of another.
 */
record Hunk(int from, int fromEnd, int to, int toEnd) {
    /** Whether at least one untouched line lies between this and {@code next}, which starts from the same text. */
    boolean endsBefore(Hunk next) {
        return fromEnd < next.from;
    }

    /** How far the lines behind this moved. */
    int shift() {
        return toEnd - fromEnd;
    }
}
