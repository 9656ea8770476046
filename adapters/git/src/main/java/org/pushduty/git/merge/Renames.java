package org.pushduty.git.merge;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.pushduty.git.merge.SideChanges.FileChange;

/** Brings together under one path what renames have torn apart. */
final class Renames {
    private final Map<String, PathEntry> paths;
    private final Sides<SideChanges> changes;
    private final ContentMerge contents;

    private record Rename(Side side, String from, String to) {}

    Renames(Map<String, PathEntry> paths, Sides<SideChanges> changes, ContentMerge contents) {
        this.paths = paths;
        this.changes = changes;
        this.contents = contents;
    }

    /** Changes the entries; answers whether it is clear where everything goes. */
    boolean apply() throws IOException {
        var folders = new FolderRenames(paths, changes);
        List<Rename> renames = new ArrayList<>();
        for (Side side : Side.BOTH) {
            for (FileChange file : changes.of(side).added) {
                String place = folders.placeFor(side, file.path())
                        .map(to -> follow(side, file.path(), to))
                        .orElse(file.path());
                String from = changes.of(side).renames.get(file.path());
                if (from != null) {
                    renames.add(new Rename(side, from, place));
                }
            }
        }
        renames.sort(Comparator.comparing(Rename::from));
        for (int i = 0; i < renames.size(); ) {
            boolean isTwice = i + 1 < renames.size()
                    && renames.get(i + 1).from().equals(renames.get(i).from());
            if (isTwice) {
                applyTwo(renames.get(i), renames.get(i + 1));
            } else {
                applyOne(renames.get(i));
            }
            i += isTwice ? 2 : 1;
        }
        return !folders.isUnclear();
    }

    private String follow(Side side, String path, String place) {
        PathEntry moved = entry(path);
        PathEntry there = paths.computeIfAbsent(place, any -> PathEntry.none());
        there.put(side.index(), moved.of(side));
        there.disputed = true;
        moved.remove(side.index());
        if (moved.files == 0 && moved.folders == 0) {
            paths.remove(path);
        }
        return place;
    }

    private PathEntry entry(String path) {
        return requireNonNull(paths.get(path), path);
    }

    private void applyTwo(Rename ours, Rename theirs) {
        PathEntry source = entry(ours.from());
        PathEntry first = entry(ours.to());
        PathEntry second = entry(theirs.to());
        if (first.equals(second)) {
            first.put(Side.BASE, source.base());
            source.settle(Version.NONE);
            return;
        }
        // Whatever the contents come to, somebody has to choose a name.
        source.disputed = true;
        first.disputed = true;
        second.disputed = true;
    }

    private void applyOne(Rename rename) throws IOException {
        PathEntry source = entry(rename.from());
        PathEntry target = entry(rename.to());
        Side other = rename.side().other();
        boolean isDeleted = source.isDeletedByBoth();
        Version kept = source.of(other);
        boolean isOtherKind =
                !isDeleted && kept.isRegular() != target.of(rename.side()).isRegular();
        boolean isTaken = target.has(other) && !isOtherKind;
        if (isTaken && isDeleted) {
            target.disputed = true;
        } else if (isTaken) {
            mergeIntoTaken(rename, source, target);
        } else {
            target.put(Side.BASE, source.base());
            target.disputed |= isDeleted;
            if (!isDeleted && !isOtherKind) {
                target.put(other.index(), kept);
            }
        }
        if (isOtherKind) {
            source.remove(Side.BASE);
        } else {
            source.settle(Version.NONE);
        }
    }

    /** The other side put something of its own where the file went: the file's own change is merged first. */
    private void mergeIntoTaken(Rename rename, PathEntry source, PathEntry target) throws IOException {
        Version renamed = target.of(rename.side());
        Version kept = source.of(rename.side().other());
        ContentMerge.Outcome outcome = rename.side() == Side.OURS
                ? contents.merge(rename.from(), source.base(), renamed, kept)
                : contents.merge(rename.from(), source.base(), kept, renamed);
        target.disputed |= !outcome.isClean();
        target.put(rename.side().index(), outcome.version());
    }
}
