package org.pushduty.git.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pushduty.git.merge.SideChanges.FileChange;

/** Tells for which folders the renames found so far already decide where the folder went, by majority. */
final class KnownFolders {
    private final SideChanges changes;
    private final Map<String, Integer> unknown = new HashMap<>();

    /** @param sources the files whose whereabouts are still open */
    KnownFolders(SideChanges changes, List<FileChange> sources) {
        this.changes = changes;
        for (FileChange source : sources) {
            countUp(source);
        }
        for (var folder : changes.removedFolders.entrySet()) {
            int open = unknown.getOrDefault(folder.getKey(), 0);
            if (folder.getValue() == FolderNeed.OWN && changes.folders.isDecided(folder.getKey(), open)) {
                folder.setValue(FolderNeed.ABOVE);
            }
        }
    }

    private void countUp(FileChange source) {
        for (String folder = Paths.folder(source.path()); need(folder) != FolderNeed.NONE; ) {
            unknown.merge(folder, 1, Integer::sum);
            folder = Paths.folder(folder);
        }
    }

    private FolderNeed need(String folder) {
        return changes.removedFolders.getOrDefault(folder, FolderNeed.NONE);
    }

    /** Whether no folder above {@code source} needs to know any more where it went. */
    boolean suffices(FileChange source) {
        if (changes.needs.get(source.path()) != SourceNeed.FOLDER) {
            return false;
        }
        for (String folder = Paths.folder(source.path()); need(folder) != FolderNeed.NONE; ) {
            if (need(folder) == FolderNeed.OWN) {
                return false;
            }
            folder = Paths.folder(folder);
        }
        return true;
    }
}
