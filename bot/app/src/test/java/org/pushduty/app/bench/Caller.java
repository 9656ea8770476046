package org.pushduty.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** A person who asks and waits for the answer, on a bare socket. For one thread. */
final class Caller implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int IMPATIENCE_MILLIS = 200;

    private final Socket socket;
    private final BufferedReader lines;
    private final Set<String> joined = new HashSet<>();
    private String last = "";

    Caller(String nick, int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        send("NICK " + nick + "\r\nUSER " + nick + " 0 * :" + nick);
        await(line -> line.contains(" 376 ") || line.contains(" 422 "));
    }

    void join(String channel) {
        if (joined.add(channel)) {
            send("JOIN " + channel);
            await(line -> line.contains(" 366 "));
        }
    }

    void send(String line) {
        try {
            socket.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void say(String channel, String text) {
        send("PRIVMSG " + channel + " :" + text);
    }

    /** Asks and waits for a line of that one with those words; how long it took, in nanoseconds. */
    long ask(Resident who, String text, String words) {
        long begin = System.nanoTime();
        say(who.channel(), text);
        try {
            await(line -> line.startsWith(":" + who.nick() + "!") && line.contains(words));
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException(
                    "no \"" + words + "\" after \"" + text + "\"; the last line was " + last, e.getCause());
        }
        return System.nanoTime() - begin;
    }

    /** Asks again and again: some bots are in the channel before they listen. */
    void askUntilAnswered(Resident who) {
        try {
            socket.setSoTimeout(IMPATIENCE_MILLIS);
            for (boolean isAnswered = false; !isAnswered; ) {
                isAnswered = isAnswered(who);
            }
            socket.setSoTimeout(PATIENCE_MILLIS);
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isAnswered(Resident who) {
        try {
            ask(who, who.question(), who.answer());
            return true;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof SocketTimeoutException) {
                return false;
            }
            throw e;
        }
    }

    void awaitJoin(Resident who) {
        await(line -> line.startsWith(":" + who.nick() + "!") && line.contains(" JOIN "));
    }

    String await(Predicate<String> wanted) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("PING")) {
                    send("PONG" + line.substring("PING".length()));
                }
                last = line;
                if (wanted.test(line)) {
                    return line;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("the server closed the connection");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
