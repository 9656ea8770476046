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
     * @param paths what {@code git diff --name-only --diff-filter=U} would list, in that order: by the paths' bytes
     */
    record Conflicted(List<String> paths) implements MergedTree {
        public Conflicted {
            paths = List.copyOf(paths);
            if (paths.isEmpty()) {
                throw new IllegalArgumentException("a conflict without a path");
            }
        }
    }
}
