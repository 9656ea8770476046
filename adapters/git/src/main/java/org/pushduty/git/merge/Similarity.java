package org.pushduty.git.merge;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** How much of one file is in another, in 60,000ths of the larger one. */
final class Similarity {
    private static final int ALL = 60_000;
    /** Half of the content makes a rename. */
    static final int ENOUGH = ALL / 2;
    /** Files that kept their name are taken for the same without a look at all the others, but need three quarters. */
    static final int ENOUGH_OF_NAMESAKES = ALL * 3 / 4;

    private final ObjectReader reader;
    private final Map<ObjectId, Long> sizes = new HashMap<>();
    private final Map<ObjectId, Fingerprint> fingerprints = new HashMap<>();

    Similarity(ObjectReader reader) {
        this.reader = reader;
    }

    /** The score of two files; 0 where they are no plain files or their sizes alone rule out {@link #ENOUGH}. */
    int of(Version one, Version two) throws IOException {
        if (!one.isRegular() || !two.isRegular()) {
            return 0;
        }
        long oneSize = size(one.id());
        long twoSize = size(two.id());
        long larger = Math.max(oneSize, twoSize);
        long smaller = Math.min(oneSize, twoSize);
        if (smaller == 0 || larger * (ALL - ENOUGH) < (larger - smaller) * ALL) {
            return 0;
        }
        return (int) (fingerprint(one.id()).common(fingerprint(two.id())) * ALL / larger);
    }

    private long size(ObjectId id) throws IOException {
        Long known = sizes.get(id);
        if (known != null) {
            return known;
        }
        long size = reader.getObjectSize(id, Constants.OBJ_BLOB);
        sizes.put(id, size);
        return size;
    }

    private Fingerprint fingerprint(ObjectId id) throws IOException {
        Fingerprint known = fingerprints.get(id);
        if (known != null) {
            return known;
        }
        Fingerprint fingerprint =
                Fingerprint.of(reader.open(id, Constants.OBJ_BLOB).getBytes());
        fingerprints.put(id, fingerprint);
        return fingerprint;
    }
}
