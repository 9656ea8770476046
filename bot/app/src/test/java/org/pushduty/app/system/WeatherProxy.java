package org.pushduty.app.system;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a server on the loopback and lets through what the weather does. */
final class WeatherProxy implements AutoCloseable {
    /** What a network's log-in page says to whatever it is asked, in whatever protocol. */
    private static final byte[] PORTAL = """
            HTTP/1.1 200 OK\r
            Content-Type: text/html\r
            Content-Length: 36\r
            Connection: close\r
            \r
            <html>Please log in first.</html>\r
            \r
            """.getBytes(US_ASCII);

    private static final int CHUNK = 8192;

    private final int target;
    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Weather weather = Weather.CLEAR;
    private final AtomicInteger troubled = new AtomicInteger();

    /** How a server is to whoever asks it. */
    enum Weather {
        CLEAR,
        /** It hangs up. */
        DOWN,
        /** Each piece of an answer takes {@link #SLOWNESS}. */
        SLOW,
        /** Somebody else answers. */
        NONSENSE
    }

    static final Duration SLOWNESS = Duration.ofSeconds(30);

    WeatherProxy(int target) {
        this.target = target;
        try {
            listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** How many connections have met another weather than a clear one. */
    int troubled() {
        return troubled.get();
    }

    /** Ends what was open, unless it clears up: then what is under way goes on. */
    void turn(Weather next) {
        weather = next;
        if (next != Weather.CLEAR) {
            open.forEach(WeatherProxy::hangUp);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                open.add(client);
                Weather now = weather;
                troubled.addAndGet(now == Weather.CLEAR ? 0 : 1);
                threads.execute(() -> serve(client, now));
            } catch (IOException e) {
                // It is closed, or this client was gone before it was taken.
            }
        }
    }

    private void serve(Socket client, Weather now) {
        try (client) {
            if (now == Weather.NONSENSE) {
                client.getOutputStream().write(PORTAL);
                client.shutdownOutput();
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
            } else if (now != Weather.DOWN) {
                join(client);
            }
        } catch (IOException e) {
            // Either side hung up.
        } finally {
            open.remove(client);
        }
    }

    private void join(Socket client) throws IOException {
        try (var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            open.add(server);
            threads.execute(() -> pumpRequests(client, server));
            InputStream answers = server.getInputStream();
            byte[] chunk = new byte[CHUNK];
            for (int length = answers.read(chunk); length >= 0; length = answers.read(chunk)) {
                linger();
                client.getOutputStream().write(chunk, 0, length);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.removeIf(Socket::isClosed);
        }
    }

    private void pumpRequests(Socket client, Socket server) {
        try {
            client.getInputStream().transferTo(server.getOutputStream());
            server.shutdownOutput();
        } catch (IOException e) {
            hangUp(server);
        }
    }

    private void linger() throws InterruptedException {
        if (weather == Weather.SLOW) {
            end.await(SLOWNESS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        end.countDown();
        open.forEach(WeatherProxy::hangUp);
        threads.shutdownNow();
    }
}
