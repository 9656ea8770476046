package org.pushduty.git.merge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How many files went from which removed folder to which other folder. */
final class FolderCounts {
    private final Map<String, FolderNeed> needs;
    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();

    /** @param needs the folders that count; others are passed over */
    FolderCounts(Map<String, FolderNeed> needs) {
        this.needs = needs;
    }

    /**
     * Counts a rename. That a/b/c/x went to a/d/c/x speaks for a/b/c having become a/d/c and for a/b having become a/d,
     * but not for a having become a.
     */
    void count(String from, String to) {
        String oldFolder = Paths.folder(from);
        String newFolder = Paths.folder(to);
        for (boolean first = true; needs.containsKey(oldFolder); first = false) {
            FolderNeed need = needs.get(oldFolder);
            if (first || need == FolderNeed.OWN) {
                counts.computeIfAbsent(oldFolder, any -> new LinkedHashMap<>()).merge(newFolder, 1, Integer::sum);
            }
            if (need == FolderNeed.NONE || newFolder.isEmpty() || !sameName(oldFolder, newFolder)) {
                return;
            }
            oldFolder = Paths.folder(oldFolder);
            newFolder = Paths.folder(newFolder);
        }
    }

    private static boolean sameName(String one, String two) {
        return Paths.name(one).equals(Paths.name(two));
    }

    /** Where most files of {@code folder} went; the first such folder in {@link HashOrder}. */
    Optional<String> mostly(String folder) {
        Map<String, Integer> targets = counts.getOrDefault(folder, Map.of());
        return HashOrder.of(targets.keySet()).stream()
                .reduce((best, next) -> targets.getOrDefault(next, 0) > targets.getOrDefault(best, 0) ? next : best);
    }

    /** Whether {@code unknown} more renames out of {@code folder} could not change where most of it went. */
    boolean isDecided(String folder, int unknown) {
        int first = 0;
        int second = 0;
        for (int count : counts.getOrDefault(folder, Map.of()).values()) {
            second = Math.max(second, Math.min(first, count));
            first = Math.max(first, count);
        }
        return first > second + unknown;
    }

    /** The counts of each folder that a rename may be needed for. */
    Map<String, Map<String, Integer>> needed() {
        Map<String, Map<String, Integer>> needed = new LinkedHashMap<>(counts);
        needed.keySet().removeIf(folder -> needs.get(folder) == FolderNeed.NONE);
        return needed;
    }
}
