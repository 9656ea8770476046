package org.pushduty.irc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a bot and its server, and can fall silent without closing anything, or cut. Safe for several threads.
 */
final class SilentProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final int serverPort;
    private final List<Socket> sockets = new ArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile int silentUpTo;

    SilentProxy(int serverPort) {
        this.serverPort = serverPort;
        try {
            listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::serve);
    }

    int port() {
        return listening.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** From now on nothing passes on the connections there are; new ones are not touched. */
    void fallSilent() {
        silentUpTo = connections.get();
    }

    /** Closes the connections there are; new ones are taken. */
    void cut() {
        try {
            synchronized (sockets) {
                for (Socket socket : sockets) {
                    socket.close();
                }
                sockets.clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        try {
            while (true) {
                Socket bot = listening.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                synchronized (sockets) {
                    sockets.add(bot);
                    sockets.add(server);
                }
                int number = connections.incrementAndGet();
                daemon(() -> pass(bot, server, number));
                daemon(() -> pass(server, bot, number));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void pass(Socket from, Socket to, int number) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[4096];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                if (number > silentUpTo) {
                    out.write(bytes, 0, count);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // One side is gone; the other one is closed as well.
        }
    }

    private static void daemon(Runnable task) {
        var thread = new Thread(task, "silent-proxy");
        thread.setDaemon(true);
        thread.start();
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
