package org.pushduty.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.util.Paths;
import org.eclipse.jgit.util.RawParseUtils;

/**
 * Puts one file into a tree. Everything else is taken over byte by byte, even entries that git would write otherwise
 * today.
 */
final class TreeEdit {
    private static final int ID_LENGTH = Constants.OBJECT_ID_LENGTH;

    private final ObjectReader reader;
    private final ObjectInserter inserter;

    TreeEdit(ObjectReader reader, ObjectInserter inserter) {
        this.reader = reader;
        this.inserter = inserter;
    }

    /** An entry as it stands in a tree: mode, blank, name, NUL, id. */
    private static final class Entry {
        private final byte[] tree;
        private final int start;
        private final int name;
        private final int end;

        private Entry(byte[] tree, int start) {
            this.tree = tree;
            this.start = start;
            name = RawParseUtils.next(tree, start, ' ');
            end = RawParseUtils.next(tree, name, '\0') + ID_LENGTH;
        }

        int mode() {
            int mode = 0;
            for (int i = start; i < name - 1; i++) {
                mode = mode * 8 + tree[i] - '0';
            }
            return mode;
        }

        /** Before (less than 0), at or after the place of that name. */
        int compareTo(byte[] other, int otherMode) {
            return Paths.compare(tree, name, nameEnd(), mode(), other, 0, other.length, otherMode);
        }

        boolean isNamed(byte[] other) {
            return Arrays.equals(tree, name, nameEnd(), other, 0, other.length);
        }

        private int nameEnd() {
            return end - ID_LENGTH - 1;
        }

        ObjectId id() {
            return ObjectId.fromRaw(tree, end - ID_LENGTH);
        }
    }

    /**
     * The tree with that file: of the mode that the file has now, an ordinary one where there is none.
     *
     * @throws IOException also where the path leads through what is no folder
     */
    ObjectId put(ObjectId tree, String path, ObjectId blob) throws IOException {
        int slash = path.indexOf('/');
        String name = slash < 0 ? path : path.substring(0, slash);
        byte[] entries = tree.equals(Constants.EMPTY_TREE_ID)
                ? new byte[0]
                : reader.open(tree, Constants.OBJ_TREE).getBytes();
        Optional<Entry> old = find(entries, name.getBytes(StandardCharsets.UTF_8));
        if (slash < 0
                && old.isPresent()
                && !FileMode.REGULAR_FILE.equals(old.get().mode() & ~0111)) {
            throw new IOException(name + " is no file there");
        }
        if (slash < 0) {
            return write(entries, old, name, FileMode.REGULAR_FILE, blob);
        }
        if (old.isPresent() && !FileMode.TREE.equals(old.get().mode())) {
            throw new IOException(name + " is no folder there");
        }
        ObjectId below = old.map(Entry::id).orElse(Constants.EMPTY_TREE_ID);
        return write(entries, old, name, FileMode.TREE, put(below, path.substring(slash + 1), blob));
    }

    private static Optional<Entry> find(byte[] tree, byte[] name) {
        for (int at = 0; at < tree.length; at = new Entry(tree, at).end) {
            if (new Entry(tree, at).isNamed(name)) {
                return Optional.of(new Entry(tree, at));
            }
        }
        return Optional.empty();
    }

    private ObjectId write(byte[] tree, Optional<Entry> old, String name, FileMode mode, ObjectId id)
            throws IOException {
        var result = new ByteArrayOutputStream(tree.length + name.length() + 2 * ID_LENGTH);
        int from = old.map(each -> each.start).orElseGet(() -> place(tree, name, mode));
        int until = old.map(each -> each.end).orElse(from);
        result.write(tree, 0, from);
        if (old.isPresent()) {
            result.write(tree, from, until - from - ID_LENGTH);
        } else {
            mode.copyTo(result);
            result.write(' ');
            result.write(name.getBytes(StandardCharsets.UTF_8));
            result.write(0);
        }
        id.copyRawTo(result);
        result.write(tree, until, tree.length - until);
        return inserter.insert(Constants.OBJ_TREE, result.toByteArray());
    }

    private static int place(byte[] tree, String name, FileMode mode) {
        int at = 0;
        while (at < tree.length
                && new Entry(tree, at).compareTo(name.getBytes(StandardCharsets.UTF_8), mode.getBits()) < 0) {
            at = new Entry(tree, at).end;
        }
        return at;
    }
}
