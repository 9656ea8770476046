package org.pushduty.git.merge;

import java.util.List;

/** One of the two sides of a merge; {@link #BASE} is the index of what both started from. */
enum Side {
    OURS(1),
    THEIRS(2);

    static final int BASE = 0;
    static final List<Side> BOTH = List.of(OURS, THEIRS);

    private final int index;

    Side(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }

    int bit() {
        return 1 << index;
    }

    Side other() {
        return this == OURS ? THEIRS : OURS;
    }
}
