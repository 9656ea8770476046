package org.pushduty.git.merge;

import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/** What one tree holds at a path: a file, a link, a submodule, a folder, or {@link #NONE}. */
record Version(int mode, ObjectId id) {
    static final Version NONE = new Version(0, ObjectId.zeroId());

    boolean isPresent() {
        return mode != 0;
    }

    boolean isFolder() {
        return mode == FileMode.TYPE_TREE;
    }

    boolean isRegular() {
        return (mode & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
    }

    boolean isSymlink() {
        return (mode & FileMode.TYPE_MASK) == FileMode.TYPE_SYMLINK;
    }

    boolean isSameKindAs(Version other) {
        return (mode & FileMode.TYPE_MASK) == (other.mode & FileMode.TYPE_MASK);
    }

    boolean hasContentOf(Version other) {
        return id.equals(other.id);
    }
}
