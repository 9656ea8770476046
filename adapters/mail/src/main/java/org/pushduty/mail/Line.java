package org.pushduty.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The connection below the protocol: ends when it takes too long, also under a reader or writer that is stuck. */
final class Line implements AutoCloseable {
    private final Socket socket;
    private final ScheduledExecutorService watch;
    private Future<?> end;
    private volatile boolean isOverdue;

    private Line(Socket socket, ScheduledExecutorService watch, Patience patience) throws IOException {
        this.socket = socket;
        this.watch = watch;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(Math.toIntExact(patience.answer().toMillis()));
        this.end = endAfter(patience.talk());
    }

    /** Connects; every address of the host is tried in turn. */
    static Line to(SmtpSettings settings, Patience patience, ScheduledExecutorService watch) throws IOException {
        IOException last = new UnknownHostException(settings.host());
        for (InetAddress each : InetAddress.getAllByName(settings.host())) {
            // Angus asks the address for the name to check the certificate against: it must not ask the DNS in reverse.
            InetAddress address = InetAddress.getByAddress(settings.host(), each.getAddress());
            Socket socket = new BoundedSocket();
            try {
                socket.connect(
                        new InetSocketAddress(address, settings.port()),
                        Math.toIntExact(patience.connect().toMillis()));
                return new Line(socket, watch, patience);
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }

    Socket socket() {
        return socket;
    }

    /** From now on, an answer may take that long, and everything together. */
    void limit(Duration answer, Duration whole) throws IOException {
        end.cancel(false);
        if (isOverdue) {
            throw new SocketTimeoutException("it took too long");
        }
        socket.setSoTimeout(Math.toIntExact(answer.toMillis()));
        end = endAfter(whole);
    }

    private Future<?> endAfter(Duration limit) {
        return watch.schedule(
                () -> {
                    isOverdue = true;
                    hangUp();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    boolean isOverdue() {
        return isOverdue;
    }

    /** Our end of it as RFC 5321, section 4.1.3 writes it: what a client is called that may have no name. */
    String address() {
        String address = socket.getLocalAddress().getHostAddress().replaceFirst("%.*", "");
        return address.contains(":") ? "[IPv6:" + address + "]" : "[" + address + "]";
    }

    boolean isClosed() {
        return socket.isClosed();
    }

    void hangUp() {
        try {
            // The plain socket below TLS: closing TLS itself would wait for the stuck writer.
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket did not close", e);
        }
    }

    @Override
    public void close() {
        end.cancel(false);
        hangUp();
    }
}
