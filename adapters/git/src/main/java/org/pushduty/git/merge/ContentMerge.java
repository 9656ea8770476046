package org.pushduty.git.merge;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;

/** Merges what two sides hold at one path. */
final class ContentMerge {
    /** git takes a file for binary if there is a NUL among its first bytes. */
    private static final int SNIFFED = 8_000;

    private final ObjectReader reader;
    private final ObjectInserter inserter;
    private final MergeAttributes attributes;

    /** @param version what came of it; where it is not clean, only its kind is meant */
    record Outcome(Version version, boolean isClean) {}

    ContentMerge(ObjectReader reader, ObjectInserter inserter, MergeAttributes attributes) {
        this.reader = reader;
        this.inserter = inserter;
        this.attributes = attributes;
    }

    /** @param base may be absent or of another kind than {@code ours} and {@code theirs}, which are of the same */
    Outcome merge(String path, Version base, Version ours, Version theirs) throws IOException {
        boolean takeTheirMode = ours.mode() == theirs.mode() || ours.mode() == base.mode();
        int mode = takeTheirMode ? theirs.mode() : ours.mode();
        boolean isModeClean = takeTheirMode || theirs.mode() == base.mode();
        if (ours.hasContentOf(theirs) || ours.hasContentOf(base)) {
            return new Outcome(new Version(mode, theirs.id()), isModeClean);
        }
        if (theirs.hasContentOf(base)) {
            return new Outcome(new Version(mode, ours.id()), isModeClean);
        }
        Outcome undecided = new Outcome(new Version(mode, ours.id()), false);
        if (!ours.isRegular()) {
            return undecided;
        }
        byte[] origin = base.isSameKindAs(ours) ? read(base.id()) : new byte[0];
        return mergeFiles(path, origin, read(ours.id()), read(theirs.id()))
                .map(id -> new Outcome(new Version(mode, id), isModeClean))
                .orElse(undecided);
    }

    private Optional<ObjectId> mergeFiles(String path, byte[] base, byte[] ours, byte[] theirs) throws IOException {
        MergeAttributes.Driver driver = attributes.driver(path);
        if (driver == MergeAttributes.Driver.BINARY || isBinary(base) || isBinary(ours) || isBinary(theirs)) {
            return Optional.empty();
        }
        var merge = new LineMerge(base, ours, theirs);
        if (driver == MergeAttributes.Driver.TEXT && !merge.isClean()) {
            return Optional.empty();
        }
        return Optional.of(inserter.insert(Constants.OBJ_BLOB, merge.text()));
    }

    private byte[] read(ObjectId id) throws IOException {
        return reader.open(id, Constants.OBJ_BLOB).getBytes();
    }

    static boolean isBinary(byte[] content) {
        for (int i = 0; i < Math.min(content.length, SNIFFED); i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
