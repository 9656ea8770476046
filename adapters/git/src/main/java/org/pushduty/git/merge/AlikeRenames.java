package org.pushduty.git.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.pushduty.git.merge.SideChanges.FileChange;

/** Compares every removed with every added file. */
final class AlikeRenames {
    /** As git does, only so many sources are remembered for a target; one with none left stays new. */
    private static final int SOURCES_A_TARGET = 4;

    private final List<FileChange> sources;
    private final Similarity similarity;

    AlikeRenames(List<FileChange> sources, Similarity similarity) {
        this.sources = sources;
        this.similarity = similarity;
    }

    /** The pairs that are alike, best first; of equally good ones the first target's first. */
    List<ScoredPair> rank(List<FileChange> targets) throws IOException {
        List<ScoredPair> ranked = new ArrayList<>();
        for (FileChange target : targets) {
            ranked.addAll(bestFor(target));
        }
        ranked.sort(ScoredPair.BEST_FIRST);
        return ranked;
    }

    private List<ScoredPair> bestFor(FileChange target) throws IOException {
        List<ScoredPair> best = new ArrayList<>();
        for (FileChange source : sources) {
            keepIfBetter(best, new ScoredPair(source, target, similarity.of(source.version(), target.version())));
        }
        // Only now, since the poor ones decide in which order the good ones come to stand.
        best.removeIf(pair -> pair.score() < Similarity.ENOUGH);
        return best;
    }

    private static void keepIfBetter(List<ScoredPair> best, ScoredPair pair) {
        if (best.size() < SOURCES_A_TARGET) {
            best.add(pair);
            return;
        }
        int worst = 0;
        for (int i = 1; i < best.size(); i++) {
            if (ScoredPair.BEST_FIRST.compare(best.get(i), best.get(worst)) > 0) {
                worst = i;
            }
        }
        if (ScoredPair.BEST_FIRST.compare(pair, best.get(worst)) < 0) {
            best.set(worst, pair);
        }
    }
}
