package org.pushduty.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** Reads a megabyte and no more: Angus would keep a line without an end until the memory is full. */
final class BoundedSocket extends Socket {
    private static final int LIMIT = 1 << 20;

    @Override
    public InputStream getInputStream() throws IOException {
        return new Bounded(super.getInputStream());
    }

    private static final class Bounded extends FilterInputStream {
        private int left = LIMIT;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            return counted(count, count);
        }

        private int counted(int result, int count) throws IOException {
            left -= Math.max(count, 0);
            if (left < 0) {
                throw new IOException("the server talks without an end");
            }
            return result;
        }
    }
}
