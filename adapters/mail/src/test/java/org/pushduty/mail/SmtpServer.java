package org.pushduty.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/**
 * A mail server on loopback that does what it is told: takes mails into its box, or goes wrong at a given step. Safe
 * for several threads.
 */
public final class SmtpServer implements AutoCloseable {
    private final List<ReceivedMail> box = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Queue<List<Mishap>> once = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Offer offer;
    private volatile List<Mishap> always = List.of();
    private volatile Consumer<ReceivedMail> taken = mail -> {};
    private volatile ServerSocket listening;
    private volatile Thread accepting;
    private volatile int port;

    /**
     * What the server can do.
     *
     * @param startsWithTls whether TLS is spoken from the first byte; else it is offered, where there is a certificate
     * @param user the only one that may log in; blank for a server that wants no log-in
     * @param mechanisms of the log-in, as the server announces them
     */
    public record Offer(
            Optional<SSLContext> certificate, boolean startsWithTls, String user, String password, String mechanisms) {
        public static final Offer PLAIN = new Offer(Optional.empty(), false, "", "", "");

        public Offer withStartTls(SSLContext context) {
            return new Offer(Optional.of(context), false, user, password, mechanisms);
        }

        public Offer withTls(SSLContext context) {
            return new Offer(Optional.of(context), true, user, password, mechanisms);
        }

        public Offer withLogin(String name, String secret, String ways) {
            return new Offer(certificate, startsWithTls, name, secret, ways);
        }
    }

    private SmtpServer(Offer offer) {
        this.offer = offer;
    }

    public static SmtpServer start(Offer offer) {
        SmtpServer server = new SmtpServer(offer);
        server.start();
        return server;
    }

    /** Listens again where it did before it was stopped. */
    public void start() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = socket.getLocalPort();
            listening = socket;
            accepting = daemon(() -> accept(socket));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Hangs up on everybody; the box remains. */
    public void stop() {
        try {
            listening.close();
            // The port is free when nobody waits at it any more.
            accepting.join();
            for (Socket each : open) {
                each.close();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    public int port() {
        return port;
    }

    /** The mails that it has taken, oldest first. */
    public List<ReceivedMail> box() {
        return List.copyOf(box);
    }

    /** Every command that came, in its order, on whatever connection. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    /** On every connection from now on that nothing else was said of. */
    public void always(Mishap... mishaps) {
        always = List.of(mishaps);
    }

    /** On the next connection that nothing was said of yet. */
    public void once(Mishap... mishaps) {
        once.add(List.of(mishaps));
    }

    /** Told of each mail that it takes, before it says so. */
    public void onTaking(Consumer<ReceivedMail> listener) {
        taken = listener;
    }

    void take(ReceivedMail mail) {
        box.add(mail);
        taken.accept(mail);
    }

    void hear(String command) {
        heard.add(command);
    }

    Offer offer() {
        return offer;
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                List<Mishap> next = once.poll();
                daemon(() -> serve(client, next == null ? always : next));
            } catch (IOException e) {
                // Stopped: there is nobody to tell.
                return;
            }
        }
    }

    private void serve(Socket client, List<Mishap> mishaps) {
        try (client) {
            new SmtpDialogue(this, mishaps).with(client);
        } catch (IOException e) {
            // A client that leaves in the middle is what many of the tests are about.
            hear("(" + e.getMessage() + ")");
        } finally {
            open.remove(client);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "smtp-server");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
