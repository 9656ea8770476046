package org.pushduty.git.merge;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pushduty.git.merge.SideChanges.FileChange;

/**
 * Walks the three trees together and notes every path on which they differ, what each side added and removed, and for
 * which of the removed files a rename would matter. A folder that only one side touched is entered only when that side
 * has renames to look for, since they may end there.
 */
final class TreeScan {
    /** The value of {@link #addedTo} once a file was added to a folder that the other side removed. */
    private static final int FOUND = 7;

    private final TreeEntries trees;
    private final Map<String, PathEntry> paths = new HashMap<>();
    private final Sides<SideChanges> changes = Sides.of(SideChanges::new);
    private final Sides<Map<String, Integer>> postponed = Sides.of(LinkedHashMap::new);
    private final Set<Side> caughtUp = EnumSet.noneOf(Side.class);
    /** Within a folder that one side removed: the mask of the side that kept it, or {@link #FOUND}; otherwise 0. */
    private int addedTo;

    private TreeScan(TreeEntries trees) {
        this.trees = trees;
    }

    static TreeScan of(TreeEntries trees, PathEntry root) throws IOException {
        var scan = new TreeScan(trees);
        scan.enter("", root);
        for (Side side : Side.BOTH) {
            scan.catchUp(side);
        }
        return scan;
    }

    Map<String, PathEntry> paths() {
        return paths;
    }

    Sides<SideChanges> changes() {
        return changes;
    }

    SideChanges changes(Side side) {
        return changes.of(side);
    }

    private void enter(String folder, PathEntry parent) throws IOException {
        var entries = trees.below(parent);
        if (addedTo != 0 && entries.values().stream().anyMatch(entry -> entry.files == addedTo)) {
            addedTo = FOUND;
        }
        for (var named : entries.entrySet()) {
            visit(folder, Paths.join(folder, named.getKey()), named.getValue());
        }
    }

    private void visit(String folder, String path, PathEntry entry) throws IOException {
        paths.put(path, entry);
        Optional<Version> plain = withoutConflict(entry);
        if (plain.isPresent()) {
            entry.settle(plain.get());
            return;
        }
        int before = addedTo;
        noteRemovedFolder(path, entry);
        noteFiles(folder, path, entry);
        if (entry.folders != 0 && !postpone(path, entry)) {
            entry.equal &= entry.files;
            enter(path, entry);
        }
        addedTo = before;
    }

    private static Optional<Version> withoutConflict(PathEntry entry) {
        if (entry.equal == 7) {
            return Optional.of(entry.base());
        }
        if (entry.files != 7 || entry.equal == 0) {
            return Optional.empty();
        }
        return Optional.of(entry.of(entry.equal == 3 ? Side.THEIRS : Side.OURS));
    }

    private void noteRemovedFolder(String path, PathEntry entry) {
        if (addedTo != FOUND && (entry.folders == 3 || entry.folders == 5)) {
            addedTo = entry.folders & ~1;
        }
        if ((entry.folders & 1) == 0) {
            return;
        }
        for (Side side : Side.BOTH) {
            if ((entry.folders & side.bit()) == 0) {
                FolderNeed need = addedTo == FOUND ? FolderNeed.ABOVE : FolderNeed.NONE;
                changes(side).removedFolders.put(path, need);
            }
        }
    }

    private void noteFiles(String folder, String path, PathEntry entry) {
        for (Side side : Side.BOTH) {
            if (addedTo == FOUND && entry.files == side.bit()) {
                changes(side.other()).removedFolders.put(folder, FolderNeed.OWN);
            }
            boolean inBase = (entry.files & 1) != 0;
            if (inBase && !entry.has(side)) {
                noteRemoved(path, entry, side);
            } else if (!inBase && entry.has(side)) {
                changes(side).added.add(new FileChange(path, entry.of(side)));
            }
        }
    }

    private void noteRemoved(String path, PathEntry entry, Side side) {
        if ((entry.equal & entry.files) == 0) {
            changes(side).needs.put(path, SourceNeed.CONTENT);
        } else if (addedTo == FOUND) {
            changes(side).needs.put(path, SourceNeed.FOLDER);
        }
        changes(side).removed.add(new FileChange(path, entry.base()));
    }

    /** Leaves a folder that only one side touched for later. */
    private boolean postpone(String path, PathEntry entry) {
        Optional<Side> only = onlyTouchedBy(entry);
        if (addedTo == FOUND || only.isEmpty() || caughtUp.contains(only.get())) {
            return false;
        }
        postponed.of(only.get()).put(path, addedTo);
        return true;
    }

    private static Optional<Side> onlyTouchedBy(PathEntry entry) {
        boolean isNewFolder = entry.files == 0 && (entry.folders == 2 || entry.folders == 4);
        if (entry.equal == 3 || (isNewFolder && entry.folders == 4)) {
            return Optional.of(Side.THEIRS);
        }
        if (entry.equal == 5 || isNewFolder) {
            return Optional.of(Side.OURS);
        }
        return Optional.empty();
    }

    private void catchUp(Side side) throws IOException {
        caughtUp.add(side);
        boolean isPlain = changes(side).needs.isEmpty();
        Map<String, Integer> folders = postponed.of(side);
        for (String folder : HashOrder.of(folders.keySet())) {
            PathEntry entry = requireNonNull(paths.get(folder));
            if (isPlain) {
                entry.settle(entry.of(side));
                continue;
            }
            addedTo = requireNonNull(folders.get(folder));
            entry.equal &= entry.files;
            enter(folder, entry);
        }
        addedTo = 0;
    }
}
