package org.pushduty.git.merge;

import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/** What a merge came to: a tree, or the paths over which a person must decide. */
public sealed interface MergedTree {

    /** The merge went through; the inserter was given all that {@code tree} needs. */
    record Clean(ObjectId tree) implements MergedTree {}

    /**
     * The merge did not go through, and nothing refers to what it wrote.
     *
     * @param paths what {@code git diff --name-only --diff-filter=U} would list, in that order: by the paths' bytes.
     *     Empty in rare cases: git also stops, with nothing to list, where a folder was split evenly between two others
     *     and so does not tell where a file added to it belongs
     */
    record Conflicted(List<String> paths) implements MergedTree {
        public Conflicted {
            paths = List.copyOf(paths);
        }
    }
}
