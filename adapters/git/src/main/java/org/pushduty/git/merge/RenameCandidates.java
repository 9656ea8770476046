package org.pushduty.git.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.pushduty.git.merge.SideChanges.FileChange;

/** What is left to be paired while the renames of one side are looked for. */
final class RenameCandidates {
    private static final ObjectId EMPTY_FILE = ObjectId.fromString("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");

    private final SideChanges changes;
    private final Set<String> usedSources = new HashSet<>();
    private List<FileChange> sources;
    private final List<FileChange> targets;

    RenameCandidates(SideChanges changes) {
        this.changes = changes;
        this.sources = withContent(changes.removed);
        this.targets = withContent(changes.added);
    }

    /** Empty files resemble each other too much to tell where one went. */
    private static List<FileChange> withContent(List<FileChange> files) {
        return files.stream()
                .filter(file -> !file.version().id().equals(EMPTY_FILE))
                .toList();
    }

    List<FileChange> sources() {
        return sources;
    }

    List<FileChange> targets() {
        return targets;
    }

    List<FileChange> freeTargets() {
        return targets.stream().filter(this::isFree).toList();
    }

    boolean isFree(FileChange target) {
        return !changes.renames.containsKey(target.path());
    }

    boolean isUsed(FileChange source) {
        return usedSources.contains(source.path());
    }

    boolean isNeeded(FileChange source) {
        return changes.needs.containsKey(source.path());
    }

    void pair(FileChange source, FileChange target) {
        changes.renames.put(target.path(), source.path());
        usedSources.add(source.path());
    }

    /** Lets go of the sources that were paired. */
    void dropUsed() {
        sources = sources.stream().filter(source -> !isUsed(source)).toList();
    }

    /** Lets go of the sources for which a rename would make no difference. */
    void dropUnneeded() {
        List<FileChange> needed = sources.stream().filter(this::isNeeded).toList();
        var known = new KnownFolders(changes, needed);
        sources = needed.stream().filter(source -> !known.suffices(source)).toList();
    }
}
