package org.pushduty.irc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Stands between a bot and its server, and does to the connections there are what networks do; new ones are not
 * touched. Safe for several threads.
 */
public final class FaultProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final int serverPort;
    private final List<FaultyConnection> connections = new CopyOnWriteArrayList<>();
    private final AtomicInteger taken = new AtomicInteger();
    private volatile boolean isRefusing;

    public FaultProxy(int serverPort) {
        this.serverPort = serverPort;
        try {
            listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FaultyConnection.daemon(this::serve);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** How many connections it has passed on. */
    public int connections() {
        return taken.get();
    }

    /** From now on all that is sent vanishes, without an end of anything. */
    public void fallSilent() {
        each(connection -> connection.becomes(FaultyConnection.Weather.LOSING));
    }

    /** Nothing passes from that side until {@link #clear}; then it does, late. */
    public void hang(FaultyConnection.Side from) {
        each(connection -> connection.becomes(
                from == FaultyConnection.Side.BOT
                        ? FaultyConnection.Weather.HOLDING_BOT
                        : FaultyConnection.Weather.HOLDING_SERVER));
    }

    /** Everything passes one byte at a time. */
    public void drip() {
        each(connection -> connection.becomes(FaultyConnection.Weather.DRIPPING));
    }

    /** Everything passes that much later. */
    public void delay(Duration delay) {
        each(connection -> connection.delayed(delay));
    }

    /** Of the next line from each side half passes; then both sides are closed. */
    public void halve() {
        each(connection -> connection.becomes(FaultyConnection.Weather.HALVING));
    }

    /** Closes the connections, orderly on both sides. */
    public void cut() {
        each(FaultyConnection::cut);
        connections.clear();
    }

    /** Closes one side; the other one is left open, and what comes from there vanishes. */
    public void cut(FaultyConnection.Side side) {
        each(connection -> connection.cut(side));
    }

    /** Breaks the connections off, as a router that forgets them does. */
    public void reset() {
        each(FaultyConnection::reset);
        connections.clear();
    }

    /** Breaks off new connections as soon as they come, until {@link #clear}. */
    public void refuse() {
        isRefusing = true;
    }

    /** From now on everything passes, and new connections are taken; those that lost something are closed. */
    public void clear() {
        isRefusing = false;
        each(FaultyConnection::clears);
    }

    private void each(Consumer<FaultyConnection> fault) {
        connections.forEach(fault);
    }

    private void serve() {
        try {
            while (true) {
                Socket bot = listening.accept();
                if (isRefusing) {
                    FaultyConnection.reset(bot);
                } else {
                    passOn(bot);
                }
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void passOn(Socket bot) throws IOException {
        try {
            connections.add(new FaultyConnection(bot, new Socket(InetAddress.getLoopbackAddress(), serverPort)));
            taken.incrementAndGet();
        } catch (IOException e) {
            // The server is away: so is the way to it.
            FaultyConnection.reset(bot);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
