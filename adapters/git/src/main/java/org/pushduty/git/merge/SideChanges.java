package org.pushduty.git.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one side added and removed since the base, in the order of the walk, and what of it was renamed. */
final class SideChanges {
    final List<FileChange> removed = new ArrayList<>();
    final List<FileChange> added = new ArrayList<>();
    /** The removed files for which a rename would make a difference. */
    final Map<String, SourceNeed> needs = new HashMap<>();

    final Map<String, FolderNeed> removedFolders = new HashMap<>();
    /** By the new path, in the order of {@link #added}; the old path is the value. */
    final Map<String, String> renames = new LinkedHashMap<>();

    final FolderCounts folders = new FolderCounts(removedFolders);

    /** A path that one side added or removed, with what it holds or held. */
    record FileChange(String path, Version version) {
        String name() {
            return Paths.name(path);
        }
    }
}
