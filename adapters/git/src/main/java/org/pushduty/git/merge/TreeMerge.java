package org.pushduty.git.merge;

import java.io.IOException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/**
 * Merges trees as git's {@code ort} strategy does in a cherry-pick with git's own defaults: renames are followed, files
 * added to a folder that the other side moved are a conflict, lines are compared by histogram. Not for use by several
 * threads at once.
 */
public final class TreeMerge {
    private final ObjectInserter inserter;
    private final Sides<String> labels;
    private final boolean heedsAttributes;

    /** @param inserter takes the new files and trees; the caller flushes and closes it */
    public TreeMerge(Repository repository, ObjectInserter inserter) {
        this(repository, inserter, "HEAD", "theirs");
    }

    /**
     * @param oursLabel and
     * @param theirsLabel what the sides are called in the name of a conflicting file that has to make way for a folder
     *     ({@code file~HEAD}): a pick says {@code HEAD} and {@code 1a2b3c4 (Subject of the commit)}
     */
    public TreeMerge(Repository repository, ObjectInserter inserter, String oursLabel, String theirsLabel) {
        this(inserter, oursLabel, theirsLabel, true);
    }

    /**
     * @param heedsAttributes whether .gitattributes count; where there is no work tree, git's merge-tree ignores them
     */
    TreeMerge(ObjectInserter inserter, String oursLabel, String theirsLabel, boolean heedsAttributes) {
        this.inserter = inserter;
        this.heedsAttributes = heedsAttributes;
        this.labels = new Sides<>(Paths.ofText(oursLabel), Paths.ofText(theirsLabel));
    }

    /**
     * Brings the change from {@code base} to {@code theirs} into {@code ours}. All three are trees; the empty tree need
     * not be stored.
     *
     * @param base the tree of the pick's parent
     * @param ours the tree picked onto
     * @param theirs the tree of the pick
     * @throws org.eclipse.jgit.errors.MissingObjectException when the repository lacks a tree or a file that is needed
     */
    public MergedTree merge(ObjectId base, ObjectId ours, ObjectId theirs) throws IOException {
        try (ObjectReader reader = inserter.newReader()) {
            var contents = new ContentMerge(
                    reader, inserter, new MergeAttributes(reader, heedsAttributes ? ours : Constants.EMPTY_TREE_ID));
            var root = new PathEntry(folder(base), folder(ours), folder(theirs));
            TreeScan scan = TreeScan.of(new TreeEntries(reader), root);
            var similarity = new Similarity(reader);
            for (Side side : Side.BOTH) {
                RenameDetection.run(scan.changes(side), similarity);
            }
            boolean isClear = new Renames(scan.paths(), scan.changes(), contents).apply();
            var settlement = new Settlement(scan.paths(), labels, contents);
            settlement.run();
            if (!isClear || !settlement.conflicts().isEmpty()) {
                return new MergedTree.Conflicted(
                        settlement.conflicts().stream().map(Paths::text).toList());
            }
            return new MergedTree.Clean(new TreeWriter(inserter).write(settlement.placed()));
        }
    }

    private static Version folder(ObjectId tree) {
        return new Version(FileMode.TYPE_TREE, tree);
    }
}
