package org.pushduty.git.merge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** A tree to be drawn over and over: files by path, before they are written. */
final class TreeSketch {
    private final SortedMap<String, Leaf> leaves = new TreeMap<>();

    record Leaf(FileMode mode, String content) {
        Leaf with(String other) {
            return new Leaf(mode, other);
        }
    }

    TreeSketch copy() {
        var copy = new TreeSketch();
        copy.leaves.putAll(leaves);
        return copy;
    }

    List<String> paths() {
        return new ArrayList<>(leaves.keySet());
    }

    Leaf leaf(String path) {
        return leaves.get(path);
    }

    /** Puts a file there; whatever stands in its way, above or below, makes room. */
    void put(String path, Leaf leaf) {
        leaves.keySet().removeIf(other -> other.startsWith(path + "/") || path.startsWith(other + "/"));
        leaves.put(path, leaf);
    }

    Leaf remove(String path) {
        return leaves.remove(path);
    }

    ObjectId write(ObjectInserter inserter) throws IOException {
        SortedMap<String, Version> files = new TreeMap<>();
        for (var leaf : leaves.entrySet()) {
            files.put(leaf.getKey(), write(leaf.getValue(), inserter));
        }
        return new TreeWriter(inserter).write(files);
    }

    private static Version write(Leaf leaf, ObjectInserter inserter) throws IOException {
        byte[] content = leaf.content().getBytes(StandardCharsets.ISO_8859_1);
        boolean isSubmodule = leaf.mode().equals(FileMode.GITLINK);
        ObjectId id = isSubmodule
                ? inserter.idFor(Constants.OBJ_COMMIT, content)
                : inserter.insert(Constants.OBJ_BLOB, content);
        return new Version(leaf.mode().getBits(), id);
    }
}
