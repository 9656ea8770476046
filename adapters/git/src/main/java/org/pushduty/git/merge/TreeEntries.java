package org.pushduty.git.merge;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
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
    Map<String, PathEntry> below(PathEntry parent) throws IOException {
        Map<String, Version[]> versions = new HashMap<>();
        for (int i = 0; i < parent.versions.length; i++) {
            if (parent.versions[i].isFolder()) {
                read(parent.versions[i].id(), i, versions);
            }
        }
        SortedMap<String, String> names = new TreeMap<>();
        Map<String, PathEntry> entries = new HashMap<>();
        versions.forEach((name, at) -> {
            var entry = new PathEntry(at[0], at[1], at[2]);
            // A tree sorts a folder as if its name ended in a slash.
            names.put(entry.files == 0 ? name + "/" : name, name);
            entries.put(name, entry);
        });
        Map<String, PathEntry> ordered = new LinkedHashMap<>();
        names.values().forEach(name -> ordered.put(name, requireNonNull(entries.get(name))));
        return ordered;
    }

    private void read(ObjectId tree, int index, Map<String, Version[]> versions) throws IOException {
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
