package org.pushduty.git.merge;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pushduty.git.merge.SideChanges.FileChange;

/**
 * Pairs files that kept their name and are alike: where only one file of that name went and only one came, those two;
 * where there are several, the one in the folder to which the exact renames point.
 */
final class NamesakeRenames {
    private final SideChanges changes;
    private final RenameCandidates candidates;
    private final Similarity similarity;
    private final Map<String, FileChange> targetsByPath = new HashMap<>();
    private final Map<String, String> guesses = new HashMap<>();

    NamesakeRenames(SideChanges changes, RenameCandidates candidates, Similarity similarity) {
        this.changes = changes;
        this.candidates = candidates;
        this.similarity = similarity;
    }

    void find() throws IOException {
        Map<String, List<FileChange>> sources = byName(candidates.sources());
        Map<String, List<FileChange>> targets = byName(candidates.freeTargets());
        candidates.freeTargets().forEach(target -> targetsByPath.put(target.path(), target));
        for (FileChange source : candidates.sources()) {
            // The guesses rest on exact renames alone, so they are made before any other is counted.
            changes.folders
                    .mostly(Paths.folder(source.path()))
                    .ifPresent(guess -> guesses.put(Paths.folder(source.path()), guess));
        }
        for (FileChange source : candidates.sources()) {
            List<FileChange> namesakes = targets.getOrDefault(source.name(), List.of());
            if (candidates.isNeeded(source) && !namesakes.isEmpty()) {
                boolean isOnly = namesakes.size() == 1
                        && sources.getOrDefault(source.name(), List.of()).size() == 1;
                tryPair(source, isOnly ? Optional.of(namesakes.get(0)) : guess(source));
            }
        }
    }

    private static Map<String, List<FileChange>> byName(List<FileChange> files) {
        return files.stream().collect(Collectors.groupingBy(FileChange::name, Collectors.toList()));
    }

    private Optional<FileChange> guess(FileChange source) {
        return Optional.ofNullable(guesses.get(Paths.folder(source.path())))
                .map(folder -> folder + "/" + source.name())
                .flatMap((Function<String, Optional<FileChange>>) path -> Optional.ofNullable(targetsByPath.get(path)));
    }

    private void tryPair(FileChange source, Optional<FileChange> target) throws IOException {
        if (target.isEmpty() || !candidates.isFree(target.get())) {
            return;
        }
        if (similarity.of(source.version(), target.get().version()) >= Similarity.ENOUGH_OF_NAMESAKES) {
            candidates.pair(source, target.get());
            changes.folders.count(source.path(), target.get().path());
        }
    }
}
