package org.pushduty.git.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.pushduty.git.merge.SideChanges.FileChange;

/**
 * Finds what one side renamed, in three rounds of falling certainty: the same content, then alike content under the
 * same name, then alike content.
 */
final class RenameDetection {
    /** git's merge.renameLimit: beyond its square of pairs, alike content under another name is not looked for. */
    private static final long LIMIT = 7_000;
    /** Of many files with the same content only so many are looked at. */
    private static final int IDENTICAL = 100;

    private final SideChanges changes;
    private final RenameCandidates candidates;
    private final Similarity similarity;

    private RenameDetection(SideChanges changes, Similarity similarity) {
        this.changes = changes;
        this.candidates = new RenameCandidates(changes);
        this.similarity = similarity;
    }

    static void run(SideChanges changes, Similarity similarity) throws IOException {
        if (changes.needs.isEmpty() || changes.added.isEmpty()) {
            return;
        }
        new RenameDetection(changes, similarity).run();
    }

    private void run() throws IOException {
        pairIdentical();
        changes.renames.forEach((target, source) -> changes.folders.count(source, target));
        candidates.dropUsed();
        new NamesakeRenames(changes, candidates, similarity).find();
        candidates.dropUsed();
        candidates.dropUnneeded();
        List<FileChange> targets = candidates.freeTargets();
        long pairs = (long) targets.size() * candidates.sources().size();
        if (pairs <= LIMIT * LIMIT) {
            pairAlike(targets);
        }
    }

    private void pairIdentical() {
        Map<Version, List<FileChange>> sources = new HashMap<>();
        for (FileChange source : candidates.sources()) {
            sources.computeIfAbsent(contentOf(source), any -> new ArrayList<>()).add(source);
        }
        for (FileChange target : candidates.targets()) {
            best(sources.getOrDefault(contentOf(target), List.of()), target)
                    .ifPresent(source -> candidates.pair(source, target));
        }
    }

    /** A file that was made executable is the same content; a link is not that of a file. */
    private static Version contentOf(FileChange file) {
        Version version = file.version();
        return version.isRegular() ? new Version(FileMode.TYPE_FILE, version.id()) : version;
    }

    private Optional<FileChange> best(List<FileChange> sources, FileChange target) {
        List<FileChange> free = sources.stream()
                .filter(source -> !candidates.isUsed(source))
                .limit(IDENTICAL)
                .toList();
        return free.stream()
                .filter(source -> source.name().equals(target.name()))
                .findFirst()
                .or(() -> free.stream().findFirst());
    }

    private void pairAlike(List<FileChange> targets) throws IOException {
        for (ScoredPair pair : new AlikeRenames(candidates.sources(), similarity).rank(targets)) {
            if (candidates.isFree(pair.target()) && !candidates.isUsed(pair.source())) {
                candidates.pair(pair.source(), pair.target());
                changes.folders.count(pair.source().path(), pair.target().path());
            }
        }
    }
}
