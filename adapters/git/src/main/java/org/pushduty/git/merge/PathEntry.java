package org.pushduty.git.merge;

import java.util.Arrays;

/**
 * One path in the three trees, and what is to come of it. Masks have one bit a tree: 1 the base, 2 ours, 4 theirs.
 * Renames move versions from one entry to another.
 */
final class PathEntry {
    final Version[] versions;
    /** Which trees have something other than a folder here. */
    int files;
    /** Which trees have a folder here. */
    int folders;
    /** Which trees agree: 0 (none), 3, 5 or 6. */
    int equal;
    /** A name or place is in dispute, whatever the contents say. */
    boolean disputed;

    boolean settled;
    Version result = Version.NONE;

    PathEntry(Version base, Version ours, Version theirs) {
        this(new Version[] {base, ours, theirs});
        for (int i = 0; i < versions.length; i++) {
            if (versions[i].isFolder()) {
                folders |= 1 << i;
            } else if (versions[i].isPresent()) {
                files |= 1 << i;
            }
        }
        equal = agreement(base, ours, theirs);
    }

    private PathEntry(Version[] versions) {
        this.versions = versions;
    }

    static PathEntry none() {
        return new PathEntry(Version.NONE, Version.NONE, Version.NONE);
    }

    private static int agreement(Version base, Version ours, Version theirs) {
        boolean oursIsBase = base.isPresent() && ours.equals(base);
        boolean theirsIsBase = base.isPresent() && theirs.equals(base);
        if (oursIsBase && theirsIsBase) {
            return 7;
        }
        if (oursIsBase) {
            return 3;
        }
        if (theirsIsBase) {
            return 5;
        }
        return ours.isPresent() && ours.equals(theirs) ? 6 : 0;
    }

    /** The files of this entry without its folders. */
    PathEntry filesOnly() {
        PathEntry copy = new PathEntry(Arrays.copyOf(versions, versions.length));
        copy.files = files;
        copy.equal = equal & ~folders;
        copy.disputed = disputed;
        copy.dropFolders();
        return copy;
    }

    private void dropFolders() {
        for (int i = 0; i < versions.length; i++) {
            if ((files & (1 << i)) == 0) {
                versions[i] = Version.NONE;
            }
        }
    }

    Version base() {
        return versions[Side.BASE];
    }

    Version of(Side side) {
        return versions[side.index()];
    }

    boolean has(Side side) {
        return (files & side.bit()) != 0;
    }

    boolean isDeletedByBoth() {
        return files == 1;
    }

    /** Puts {@code version} here as what {@code index} (a side's, or the base's) has. */
    void put(int index, Version version) {
        versions[index] = version;
        files |= 1 << index;
    }

    void remove(int index) {
        versions[index] = Version.NONE;
        files &= ~(1 << index);
    }

    PathEntry settle(Version outcome) {
        result = outcome;
        settled = true;
        return this;
    }
}
