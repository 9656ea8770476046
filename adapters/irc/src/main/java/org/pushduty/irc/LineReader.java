package org.pushduty.irc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lines from a server. Bytes that are no UTF-8 become the replacement character. A line that is longer than any server
 * may send is left out, and so is one that the end of the stream cut: half a command must not be taken for a whole one.
 * Not safe for several threads.
 */
final class LineReader {
    // IRCv3 allows 8,191 bytes of tags before the 512 of the line; twice that is no IRC.
    static final int LONGEST = 2 * (8191 + 512);
    private static final int BUFFER = 8192;

    private final InputStream from;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private byte[] begun = new byte[BUFFER];
    private int begunLength;

    LineReader(InputStream from) {
        this.from = from;
    }

    /** The next line, without its end; empty at the end of the stream. */
    Optional<String> next() throws IOException {
        while (true) {
            int lineEnd = lineEnd();
            if (lineEnd >= 0) {
                return Optional.of(lineTo(lineEnd));
            }
            if (!fill()) {
                return Optional.empty();
            }
        }
    }

    /** Where in the buffer the line ends that is being read; negative where no more than its beginning is there. */
    private int lineEnd() {
        for (int i = at; i < end; i++) {
            // Not at a CR alone: what follows one, in somebody's words, would pass for a line of the server's own.
            if (buffer[i] == '\n') {
                if (begunLength + i - at <= LONGEST) {
                    return i;
                }
                begunLength = 0;
                at = i + 1;
            }
        }
        return -1;
    }

    private String lineTo(int lineEnd) {
        String line;
        if (begunLength == 0) {
            line = text(buffer, at, lineEnd);
        } else {
            keep(lineEnd);
            line = text(begun, 0, begunLength);
        }
        begunLength = 0;
        at = lineEnd + 1;
        return line;
    }

    private static String text(byte[] bytes, int start, int lineEnd) {
        int last = lineEnd > start && bytes[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        return new String(bytes, start, last - start, StandardCharsets.UTF_8);
    }

    /** Whether there was more. */
    private boolean fill() throws IOException {
        keep(end);
        at = 0;
        end = Math.max(0, from.read(buffer));
        return end > 0;
    }

    /**
     * Puts what the buffer has up to {@code to} with the beginning of the line; of one that is too long, its length.
     */
    private void keep(int to) {
        int more = to - at;
        if (begunLength + more <= LONGEST) {
            if (begunLength + more > begun.length) {
                begun = Arrays.copyOf(begun, LONGEST);
            }
            System.arraycopy(buffer, at, begun, begunLength, more);
        }
        begunLength = Math.min(begunLength + more, LONGEST + 1);
    }
}
