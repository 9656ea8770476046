package org.pushduty.git.merge;

import java.util.Comparator;
import org.pushduty.git.merge.SideChanges.FileChange;

/** A removed and an added file, and how alike they are. */
record ScoredPair(FileChange source, FileChange target, int score) {
    /** Most alike first, then those that kept their name. */
    static final Comparator<ScoredPair> BEST_FIRST = Comparator.comparingInt(ScoredPair::score)
            .thenComparing(ScoredPair::isSameName)
            .reversed();

    private boolean isSameName() {
        return source.name().equals(target.name());
    }
}
