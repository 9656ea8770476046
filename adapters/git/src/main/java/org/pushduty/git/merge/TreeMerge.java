package org.pushduty.git.merge;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.ResolveMerger;

/** Merges trees as git's {@code ort} strategy does in a cherry-pick. Not for use by several threads at once. */
public final class TreeMerge {
    private final Repository repository;
    private final ObjectInserter inserter;

    /** @param inserter takes the new blobs and trees; the caller flushes and closes it */
    public TreeMerge(Repository repository, ObjectInserter inserter) {
        this.repository = repository;
        this.inserter = inserter;
    }

    /**
     * Brings the change from {@code base} to {@code theirs} into {@code ours}. All three are trees; the empty tree
     * needs not be stored.
     *
     * @param base the tree of the pick's parent
     * @param ours the tree picked onto
     * @param theirs the tree of the pick
     * @throws org.eclipse.jgit.errors.MissingObjectException when the repository lacks a tree or a file that is needed
     */
    public MergedTree merge(ObjectId base, ObjectId ours, ObjectId theirs) throws IOException {
        ResolveMerger merger = (ResolveMerger) MergeStrategy.RESOLVE.newMerger(inserter, repository.getConfig());
        merger.setBase(base);
        if (merger.merge(ours, theirs)) {
            return new MergedTree.Clean(merger.getResultTreeId());
        }
        return new MergedTree.Conflicted(
                merger.getUnmergedPaths().stream().sorted().toList());
    }
}
