package org.pushduty.git.merge;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** Reads one folder in three trees at once. */
final class TreeEntries {
    private final ObjectReader reader;

    TreeEntries(ObjectReader reader) {
        this.reader = reader;
    }

    /** The entries of the folders among {@code parent}'s versions, by name, in the order of a tree. */
    SortedMap<String, PathEntry> below(PathEntry parent) throws IOException {
        SortedMap<String, Version[]> versions = new TreeMap<>();
        for (int i = 0; i < parent.versions.length; i++) {
            if (parent.versions[i].isFolder()) {
                read(parent.versions[i].id(), i, versions);
            }
        }
        SortedMap<String, PathEntry> entries = new TreeMap<>();
        versions.forEach((name, at) -> entries.put(name, new PathEntry(at[0], at[1], at[2])));
        return entries;
    }

    private void read(ObjectId tree, int index, SortedMap<String, Version[]> versions) throws IOException {
        if (tree.equals(Constants.EMPTY_TREE_ID)) {
            return;
        }
        for (var parser = new CanonicalTreeParser(null, reader, tree); !parser.eof(); parser.next(1)) {
            byte[] name = new byte[parser.getNameLength()];
            parser.getName(name, 0);
            // Old trees hold modes such as 100664, which git reads as 100644.
            int mode = FileMode.fromBits(parser.getEntryRawMode()).getBits();
            versions.computeIfAbsent(Paths.ofBytes(name), any ->
                            new Version[] {Version.NONE, Version.NONE, Version.NONE})[index] =
                    new Version(mode, parser.getEntryObjectId());
        }
    }
}
