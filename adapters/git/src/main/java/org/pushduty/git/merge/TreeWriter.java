package org.pushduty.git.merge;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;

/** Writes the trees for a list of files. */
final class TreeWriter {
    private final ObjectInserter inserter;

    TreeWriter(ObjectInserter inserter) {
        this.inserter = inserter;
    }

    /** @param files by path; a folder among them is taken as it is */
    ObjectId write(SortedMap<String, Version> files) throws IOException {
        // A folder sorts as if its name ended in a slash: so it is the key here.
        SortedMap<String, Version> entries = new TreeMap<>();
        SortedMap<String, SortedMap<String, Version>> folders = new TreeMap<>();
        files.forEach((path, version) -> {
            int slash = path.indexOf('/');
            if (slash >= 0) {
                folders.computeIfAbsent(path.substring(0, slash + 1), any -> new TreeMap<>())
                        .put(path.substring(slash + 1), version);
            } else {
                entries.put(version.isFolder() ? path + "/" : path, version);
            }
        });
        for (Map.Entry<String, SortedMap<String, Version>> folder : folders.entrySet()) {
            entries.put(folder.getKey(), new Version(FileMode.TYPE_TREE, write(folder.getValue())));
        }
        var tree = new TreeFormatter();
        entries.forEach((name, version) ->
                tree.append(Paths.bytes(withoutSlash(name)), FileMode.fromBits(version.mode()), version.id()));
        return inserter.insert(tree);
    }

    private static String withoutSlash(String name) {
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }
}
