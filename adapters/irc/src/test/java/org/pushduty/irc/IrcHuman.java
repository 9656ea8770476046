package org.pushduty.irc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A person on an IRC server of this machine, by a raw socket. Remembers every line; answers PINGs. Safe for several
 * threads.
 */
public final class IrcHuman implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final String nick;
    private final Socket socket;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> topics = new HashMap<>();

    /** One line that somebody said: in a channel, or to this human where {@code target} is their nick. */
    public record Heard(String nick, String command, String target, String text) {}

    /** Connects, registers and waits for the welcome; throws {@link IllegalStateException} if it does not come. */
    public IrcHuman(String nick, int port) {
        this.nick = nick;
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            var reader = new Thread(this::read, "human-" + nick);
            reader.setDaemon(true);
            reader.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        send("NICK " + nick);
        send("USER " + nick + " 0 * :" + nick);
        await(line -> line.matches(":\\S+ (376|422) .*"));
    }

    public String nick() {
        return nick;
    }

    /** Logs in to a services account and waits until the server knows. */
    public void logIn(String account, String password) {
        int before = count("900");
        send("NICKSERV IDENTIFY " + account + " " + password);
        await("900", before + 1);
    }

    /** Logs out of it and waits until the server knows. */
    public void logOut() {
        int before = count("901");
        send("NICKSERV LOGOUT");
        await("901", before + 1);
    }

    /** Takes another nick and waits until the server agrees. */
    public void takeNick(String newNick) {
        send("NICK " + newNick);
        await(line -> line.matches(":\\S+!\\S+ NICK :?\\Q" + newNick + "\\E"));
    }

    /** Leaves and waits until it is done. */
    public void part(String channel) {
        send("PART " + channel);
        await(line -> line.matches(":" + nick + "!\\S+ PART .*"));
    }

    /** Leaves the server, and waits until it has let go. */
    public void quit() {
        send("QUIT :bye");
        await(line -> line.startsWith("ERROR"));
    }

    /** Joins and waits until it is done. */
    public void join(String channel) {
        send("JOIN " + channel);
        await(line -> line.matches("(?i):\\S+ 366 \\S+ \\Q" + channel + "\\E .*"));
    }

    public void say(String target, String text) {
        send("PRIVMSG " + target + " :" + text);
    }

    /** Sends one raw line. */
    public void send(String line) {
        try {
            OutputStream out = socket.getOutputStream();
            synchronized (socket) {
                out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines from the server so far, oldest first. */
    public List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** What was said, by PRIVMSG or NOTICE, by users (not by the server), oldest first. */
    public List<Heard> heard() {
        return lines().stream()
                .map(IrcLine::parse)
                .filter(line ->
                        line.command().equals("PRIVMSG") || line.command().equals("NOTICE"))
                .filter(line -> !line.isFromServer())
                .map(line -> new Heard(line.nick(), line.command(), line.param(0), line.param(1)))
                .toList();
    }

    /** The texts that one nick said to one target, oldest first. */
    public List<String> heard(String from, String target) {
        return heard().stream()
                .filter(line -> line.nick().equals(from) && line.target().equals(target))
                .map(Heard::text)
                .toList();
    }

    /** The topic of a channel as last told; blank for none. */
    public String topic(String channel) {
        synchronized (lines) {
            return topics.getOrDefault(channel, "");
        }
    }

    private int count(String numeric) {
        return (int) lines().stream()
                .filter(line -> IrcLine.parse(line).command().equals(numeric))
                .count();
    }

    private void await(String numeric, int times) {
        await(line -> IrcLine.parse(line).command().equals(numeric) && count(numeric) >= times);
    }

    /** What the server offers (CAP LS), of somebody who does not stay. */
    static String capabilities(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var reader =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.getOutputStream().write("CAP LS 302\r\n".getBytes(StandardCharsets.UTF_8));
            String line = reader.readLine();
            while (line != null && !line.contains(" LS ")) {
                line = reader.readLine();
            }
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until there is such a line, also an earlier one; throws {@link IllegalStateException} after 10 s. */
    public void await(Predicate<String> wanted) {
        await(wanted, LIMIT);
    }

    /** As {@link #await(Predicate)}, for at most that long. */
    public void await(Predicate<String> wanted, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        synchronized (lines) {
            while (lines.stream().noneMatch(wanted)) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new IllegalStateException(nick + " waited in vain; got " + lines);
                }
                try {
                    lines.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                take(line);
            }
        } catch (IOException e) {
            take("ERROR :" + e.getMessage());
        }
    }

    private void take(String raw) {
        IrcLine line = IrcLine.parse(raw);
        if (line.command().equals("PING")) {
            send("PONG :" + line.last());
        }
        synchronized (lines) {
            if (line.command().equals("TOPIC")) {
                topics.put(line.param(0), line.param(1));
            }
            if (line.command().equals("332")) {
                topics.put(line.param(1), line.param(2));
            }
            lines.add(raw);
            lines.notifyAll();
        }
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
