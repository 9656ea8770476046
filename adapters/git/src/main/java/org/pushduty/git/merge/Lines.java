package org.pushduty.git.merge;

import java.io.ByteArrayOutputStream;

/**
 * A text in lines, each with its line end.
 *
 * @param ids one number a line; the same line has the same number
 * @param starts where each line starts, and where the last one ends
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copying would double the memory of large texts
record Lines(byte[] content, int[] ids, int[] starts) {

    int count() {
        return ids.length;
    }

    void write(int from, int end, ByteArrayOutputStream out) {
        out.write(content, starts[from], starts[end] - starts[from]);
    }

    /** Ends the line that stands before {@code end} if it is the last one of the text and has no end of its own. */
    void endLine(int from, int end, ByteArrayOutputStream out) {
        if (from < end && content[starts[end] - 1] != '\n') {
            out.write('\n');
        }
    }
}
