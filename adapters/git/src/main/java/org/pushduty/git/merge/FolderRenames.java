package org.pushduty.git.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where each side moved whole folders, and what that means for files that the other side added to them. git asks rather
 * than moves such files, so each one found is a conflict at its new place.
 */
final class FolderRenames {
    private final Map<String, PathEntry> paths;
    private final Sides<Map<String, String>> moves = Sides.of(HashMap::new);
    private final Sides<Map<String, Set<String>>> wanted = Sides.of(HashMap::new);
    private boolean isUnclear;

    /** A file of one side that is to follow its folder. */
    private record Following(String place, String intoFolder) {}

    FolderRenames(Map<String, PathEntry> paths, Sides<SideChanges> changes) {
        this.paths = paths;
        for (Side side : Side.BOTH) {
            changes.of(side).folders.needed().forEach((folder, counts) -> noteMove(side, folder, counts));
        }
        List<String> movedByBoth = new ArrayList<>(moves.ours().keySet());
        movedByBoth.retainAll(moves.theirs().keySet());
        for (Side side : Side.BOTH) {
            moves.of(side).keySet().removeAll(movedByBoth);
        }
        for (Side side : Side.BOTH) {
            changes.of(side).added.forEach(file -> noteWanted(side, file.path()));
        }
    }

    private void noteMove(Side side, String folder, Map<String, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> best = counts.entrySet().stream()
                .filter(count -> count.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        if (best.size() == 1) {
            moves.of(side).put(folder, best.get(0));
        } else {
            isUnclear = true;
        }
    }

    private void noteWanted(Side side, String path) {
        following(side, path)
                .ifPresent(file -> wanted.of(side)
                        .computeIfAbsent(file.place(), any -> new HashSet<>())
                        .add(path));
    }

    private Optional<Following> following(Side side, String path) {
        Map<String, String> followed = moves.of(side.other());
        for (String folder = Paths.folder(path); !folder.isEmpty(); folder = Paths.folder(folder)) {
            String target = followed.get(folder);
            if (target != null) {
                String rest = path.substring(folder.length() + 1);
                return Optional.of(new Following(Paths.join(target, rest), target));
            }
        }
        return Optional.empty();
    }

    /**
     * Where a file that {@code side} added or renamed has to go because the other side moved its folder. To be asked
     * file by file, each answer being carried out before the next question.
     */
    Optional<String> placeFor(Side side, String path) {
        Optional<Following> file = following(side, path);
        // Not where the other side's files are on their way to, nor into a folder that this side itself moved away:
        // they would go round in circles.
        if (file.isEmpty()
                || wanted.of(side.other()).containsKey(path)
                || moves.of(side).containsKey(file.get().intoFolder())) {
            return Optional.empty();
        }
        String place = file.get().place();
        if (isInTheWay(place, side)
                || wanted.of(side).getOrDefault(place, Set.of()).size() > 1) {
            isUnclear = true;
            return Optional.empty();
        }
        return Optional.of(place);
    }

    private boolean isInTheWay(String place, Side side) {
        PathEntry there = paths.get(place);
        return there != null && (there.settled || ((there.files | there.folders) & side.bit()) != 0);
    }

    /**
     * Whether a folder was split evenly, or files could not follow their folder: git then stops even where no path is
     * in conflict.
     */
    boolean isUnclear() {
        return isUnclear;
    }
}
