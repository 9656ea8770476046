package org.pushduty.git.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Decides path by path what the merged tree holds, from the leaves up, once renames are applied. */
final class Settlement {
    private final Map<String, PathEntry> paths;
    private final Sides<String> labels;
    private final ContentMerge contents;
    private final SortedMap<String, Version> placed = new TreeMap<>();
    private final SortedSet<String> conflicts = new TreeSet<>();
    private final Set<String> filledFolders = new HashSet<>();
    private final Set<String> inventedPaths = new HashSet<>();

    /** @param labels what each side is called in the name of a file that has to make way */
    Settlement(Map<String, PathEntry> paths, Sides<String> labels, ContentMerge contents) {
        this.paths = paths;
        this.labels = labels;
        this.contents = contents;
    }

    void run() throws IOException {
        List<String> leavesFirst = new ArrayList<>(paths.keySet());
        leavesFirst.sort(Comparator.reverseOrder());
        for (String path : leavesFirst) {
            PathEntry entry = paths.getOrDefault(path, PathEntry.none());
            if (entry.settled) {
                place(path, entry.result);
            } else if (entry.files != 0) {
                makeRoom(path, entry);
            }
        }
    }

    /** What the merged tree holds, by path; folders stand for all that is below. */
    SortedMap<String, Version> placed() {
        return placed;
    }

    SortedSet<String> conflicts() {
        return conflicts;
    }

    private void place(String path, Version version) {
        if (!version.isPresent()) {
            return;
        }
        placed.put(path, version);
        for (String folder = Paths.folder(path); !folder.isEmpty() && filledFolders.add(folder); ) {
            folder = Paths.folder(folder);
        }
    }

    private void makeRoom(String path, PathEntry entry) throws IOException {
        if (entry.folders == 0) {
            settle(path, entry);
            return;
        }
        PathEntry files = entry.filesOnly();
        if (!filledFolders.contains(path)) {
            settle(path, files);
            return;
        }
        if (entry.isDeletedByBoth()) {
            return;
        }
        // A folder keeps the name, so that the file has to take another.
        Side side = (entry.folders & Side.OURS.bit()) != 0 ? Side.THEIRS : Side.OURS;
        files.disputed = true;
        settle(besides(path, side), files);
    }

    private String besides(String path, Side side) {
        String wanted = path + "~" + labels.of(side).replace('/', '_');
        String free = wanted;
        for (int i = 0; paths.containsKey(free) || inventedPaths.contains(free); i++) {
            free = wanted + "_" + i;
        }
        inventedPaths.add(free);
        return free;
    }

    private void settle(String path, PathEntry entry) throws IOException {
        if (entry.equal != 0) {
            Version version = entry.of(entry.equal == 3 ? Side.THEIRS : Side.OURS);
            decide(path, version, !entry.disputed || (entry.equal != 6 && !version.isPresent()));
        } else if (entry.files >= 6 && !entry.of(Side.OURS).isSameKindAs(entry.of(Side.THEIRS))) {
            keepBoth(path, entry);
        } else if (entry.files >= 6) {
            ContentMerge.Outcome outcome =
                    contents.merge(path, entry.base(), entry.of(Side.OURS), entry.of(Side.THEIRS));
            decide(path, outcome.version(), outcome.isClean() && !entry.disputed);
        } else if (entry.isDeletedByBoth()) {
            decide(path, Version.NONE, !entry.disputed);
        } else {
            boolean isAdded = (entry.files & 1) == 0;
            Version version = entry.of(entry.has(Side.OURS) ? Side.OURS : Side.THEIRS);
            decide(path, version, isAdded && !entry.disputed);
        }
    }

    private void decide(String path, Version version, boolean isClean) {
        place(path, version);
        if (!isClean) {
            conflicts.add(path);
        }
    }

    /** A file on one side, a link or submodule on the other: plain files make way. */
    private void keepBoth(String path, PathEntry entry) {
        boolean oursMoves = entry.of(Side.OURS).isRegular();
        boolean theirsMoves = entry.of(Side.THEIRS).isRegular();
        boolean bothMove = !oursMoves && !theirsMoves;
        decide(oursMoves || bothMove ? besides(path, Side.OURS) : path, entry.of(Side.OURS), false);
        decide(theirsMoves || bothMove ? besides(path, Side.THEIRS) : path, entry.of(Side.THEIRS), false);
    }
}
