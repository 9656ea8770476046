package org.pushduty.git.merge;

/**
 * Settles where a change sits that could as well sit higher or lower, since the lines around it repeat: beside a change
 * of the other text if it can, otherwise as low as it goes.
 */
final class Sliding {
    private final int[] lines;
    private final Group own;
    private final Group other;

    /** A run of changed lines, which may be empty, between two unchanged ones. */
    private static final class Group {
        final boolean[] changed;
        int start;
        int end;

        Group(boolean[] changed) {
            this.changed = changed;
            growDown();
        }

        boolean isEmpty() {
            return start == end;
        }

        boolean next() {
            if (end == changed.length) {
                return false;
            }
            start = ++end;
            growDown();
            return true;
        }

        void previous() {
            end = --start;
            growUp();
        }

        void growDown() {
            while (end < changed.length && changed[end]) {
                end++;
            }
        }

        void growUp() {
            while (start > 0 && changed[start - 1]) {
                start--;
            }
        }
    }

    private Sliding(int[] lines, boolean[] changed, boolean[] otherChanged) {
        this.lines = lines;
        this.own = new Group(changed);
        this.other = new Group(otherChanged);
    }

    /** Moves marks within {@code changed}; the unchanged lines of both texts remain the same in number and kind. */
    static void settle(int[] lines, boolean[] changed, boolean[] otherChanged) {
        new Sliding(lines, changed, otherChanged).run();
    }

    private void run() {
        do {
            if (!own.isEmpty()) {
                settleGroup();
            }
            other.next();
        } while (own.next());
    }

    private void settleGroup() {
        boolean canMeet;
        int size;
        int highest;
        // A group that bumps into another swallows it, and may then slide further.
        do {
            size = own.end - own.start;
            while (slideUp()) {
                other.previous();
            }
            highest = own.end;
            canMeet = !other.isEmpty();
            while (slideDown()) {
                other.next();
                canMeet |= !other.isEmpty();
            }
        } while (size != own.end - own.start);
        if (own.end == highest || !canMeet) {
            return;
        }
        while (other.isEmpty()) {
            slideUp();
            other.previous();
        }
    }

    private boolean slideUp() {
        if (own.start == 0 || lines[own.start - 1] != lines[own.end - 1]) {
            return false;
        }
        own.changed[--own.start] = true;
        own.changed[--own.end] = false;
        own.growUp();
        return true;
    }

    private boolean slideDown() {
        if (own.end == lines.length || lines[own.start] != lines[own.end]) {
            return false;
        }
        own.changed[own.start++] = false;
        own.changed[own.end++] = true;
        own.growDown();
        return true;
    }
}
