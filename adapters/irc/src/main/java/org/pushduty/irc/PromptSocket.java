package org.pushduty.irc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import jdk.net.ExtendedSocketOptions;

/**
 * A socket that acknowledges at once what was read. A kernel waits up to 40 ms for an answer that could carry the
 * acknowledgement, and servers that leave Nagle's algorithm on (ngircd does) hold the next line back until it comes:
 * whoever spoke right after a PONG would wait that long for the bot.
 */
final class PromptSocket extends Socket {
    @Override
    public InputStream getInputStream() throws IOException {
        InputStream bytes = super.getInputStream();
        return supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK) ? new Prompt(bytes) : bytes;
    }

    private final class Prompt extends FilterInputStream {
        Prompt(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            acknowledge();
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int size) throws IOException {
            int count = super.read(bytes, offset, size);
            acknowledge();
            return count;
        }

        // Linux forgets it with the next line that we send.
        private void acknowledge() throws IOException {
            setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }
}
