package org.pushduty.irc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends a stream whose lines never end, before they fill the memory. A stream that ends in the middle of a line breaks
 * instead: half of "!tag addons-server" must not be taken for a "!tag".
 */
final class BoundedLines extends FilterInputStream {
    // IRCv3 allows 8,191 bytes of tags before the 512 of the line; twice that is no IRC.
    private static final int LIMIT = 2 * (8191 + 512);

    private int length;

    BoundedLines(InputStream from) {
        super(from);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one < 0) {
            requireWholeLine();
            return one;
        }
        count(one == '\n');
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int size) throws IOException {
        int count = super.read(bytes, offset, size);
        if (count < 0) {
            requireWholeLine();
        }
        for (int i = offset; i < offset + count; i++) {
            count(bytes[i] == '\n');
        }
        return count;
    }

    private void requireWholeLine() throws IOException {
        if (length > 0) {
            throw new IOException("the connection broke off in the middle of a line");
        }
    }

    private void count(boolean isEnd) throws IOException {
        length = isEnd ? 0 : length + 1;
        if (length > LIMIT) {
            throw new IOException("the server sends lines without end");
        }
    }
}
