package org.pushduty.irc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One connection through a {@link FaultProxy}. Safe for several threads. */
final class FaultyConnection {
    private static final long DRIP_NANOS = Duration.ofMillis(1).toNanos();

    private final Object change = new Object();
    private final Socket bot;
    private final Socket server;
    private Weather weather = Weather.CLEAR;
    private Duration delay = Duration.ZERO;

    enum Side {
        BOT,
        SERVER
    }

    /** What happens to the bytes. */
    enum Weather {
        CLEAR,
        DELAYING,
        DRIPPING,
        HALVING,
        HOLDING_BOT,
        HOLDING_SERVER,
        LOSING
    }

    FaultyConnection(Socket bot, Socket server) throws IOException {
        this.bot = bot;
        this.server = server;
        bot.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        daemon(() -> pass(Side.BOT));
        daemon(() -> pass(Side.SERVER));
    }

    /** A connection that loses bytes never recovers. */
    void becomes(Weather next) {
        synchronized (change) {
            weather = weather == Weather.LOSING ? Weather.LOSING : next;
            change.notifyAll();
        }
    }

    /** All passes again; where bytes were lost, both sides learn at last that it is over. */
    void clears() {
        if (now() == Weather.LOSING) {
            cut();
        }
        becomes(Weather.CLEAR);
    }

    void delayed(Duration by) {
        synchronized (change) {
            delay = by;
            becomes(Weather.DELAYING);
        }
    }

    void cut() {
        close(bot);
        close(server);
        becomes(Weather.LOSING);
    }

    void cut(Side side) {
        becomes(Weather.LOSING);
        close(side == Side.BOT ? bot : server);
    }

    void reset() {
        reset(bot);
        reset(server);
        becomes(Weather.LOSING);
    }

    static void reset(Socket socket) {
        try {
            // A close with unsent data thrown away sends RST in place of FIN.
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is closed already.
        }
        close(socket);
    }

    private void pass(Side from) {
        Socket in = from == Side.BOT ? bot : server;
        Socket out = from == Side.BOT ? server : bot;
        try {
            InputStream source = in.getInputStream();
            byte[] bytes = new byte[4096];
            for (int count = source.read(bytes); count >= 0; count = source.read(bytes)) {
                pass(from, bytes, count, out.getOutputStream());
            }
        } catch (IOException e) {
            // One side is gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (now() != Weather.LOSING) {
            cut();
        }
    }

    private void pass(Side from, byte[] bytes, int count, OutputStream to) throws IOException, InterruptedException {
        switch (awaitPassing(from)) {
            case LOSING -> {
                // Gone.
            }
            case DRIPPING -> drip(bytes, count, to);
            case HALVING -> {
                to.write(bytes, 0, half(bytes, count));
                to.flush();
                cut();
            }
            case CLEAR, DELAYING, HOLDING_BOT, HOLDING_SERVER -> {
                to.write(bytes, 0, count);
                to.flush();
            }
        }
    }

    /** Waits while nothing passes from that side; what the weather is then. */
    private Weather awaitPassing(Side from) throws InterruptedException {
        synchronized (change) {
            long end = System.nanoTime() + delay.toNanos();
            for (long left = delay.toMillis(); weather == Weather.DELAYING && left > 0; ) {
                change.wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
            Weather held = from == Side.BOT ? Weather.HOLDING_BOT : Weather.HOLDING_SERVER;
            while (weather == held) {
                change.wait();
            }
            return weather;
        }
    }

    private void drip(byte[] bytes, int count, OutputStream to) throws IOException {
        for (int i = 0; i < count; i++) {
            to.write(bytes, i, 1);
            to.flush();
            if (now() == Weather.DRIPPING) {
                LockSupport.parkNanos(DRIP_NANOS);
            }
        }
    }

    /** How many bytes are half of the first line. */
    private static int half(byte[] bytes, int count) {
        int end = 0;
        while (end < count && bytes[end] != '\n') {
            end++;
        }
        return end / 2;
    }

    private Weather now() {
        synchronized (change) {
            return weather;
        }
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void daemon(Runnable task) {
        var thread = new Thread(task, "fault-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
