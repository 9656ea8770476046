package org.pushduty.git.merge;

import java.util.Arrays;

/** The pieces of a file, whatever their order: its lines, and long lines in pieces of 64 bytes. */
final class Fingerprint {
    private static final int PIECE = 64;
    private static final int LENGTH_BITS = 7;
    private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;

    /** Sorted; the lowest bits of each are the piece's length in bytes, the rest its hash. */
    private final long[] pieces;

    private Fingerprint(long[] pieces) {
        this.pieces = pieces;
    }

    static Fingerprint of(byte[] content) {
        boolean isText = !ContentMerge.isBinary(content);
        long[] pieces = new long[16];
        int count = 0;
        long hash = 0;
        int length = 0;
        for (int i = 0; i < content.length; i++) {
            boolean isLast = i + 1 == content.length;
            // The CR of a CRLF is passed over, so that a file with other line ends is the same.
            if (isText && content[i] == '\r' && !isLast && content[i + 1] == '\n') {
                continue;
            }
            hash = mix(hash, content[i]);
            length++;
            if (length == PIECE || content[i] == '\n' || isLast) {
                if (count == pieces.length) {
                    pieces = Arrays.copyOf(pieces, count * 2);
                }
                pieces[count++] = (hash << LENGTH_BITS) | length;
                hash = 0;
                length = 0;
            }
        }
        long[] sorted = Arrays.copyOf(pieces, count);
        Arrays.sort(sorted);
        return new Fingerprint(sorted);
    }

    private static long mix(long hash, byte next) {
        long mixed = (hash + next + 1) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }

    /** How many bytes the pieces have that are in both. */
    long common(Fingerprint other) {
        long bytes = 0;
        int mine = 0;
        int its = 0;
        while (mine < pieces.length && its < other.pieces.length) {
            int order = Long.compare(pieces[mine], other.pieces[its]);
            if (order == 0) {
                bytes += pieces[mine] & LENGTH_MASK;
            }
            mine += order <= 0 ? 1 : 0;
            its += order >= 0 ? 1 : 0;
        }
        return bytes;
    }
}
