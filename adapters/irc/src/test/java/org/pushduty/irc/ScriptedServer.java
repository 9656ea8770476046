package org.pushduty.irc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that answers what the bot says by a list of rules, and says what a test tells it to. Takes one connection
 * after the other. Safe for several threads.
 */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket listening;
    private final Map<Pattern, List<String>> rules = new LinkedHashMap<>();
    private final List<String> received = new ArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();

    ScriptedServer() {
        this(loopback());
    }

    ScriptedServer(ServerSocket listening) {
        this.listening = listening;
        var thread = new Thread(this::serve, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** One that welcomes, lets join and answers PINGs, without capabilities. */
    static ScriptedServer friendly() {
        return new ScriptedServer().welcoming("USER .*").answering("CAP LS.*", ":srv 421 * CAP :Unknown command");
    }

    /** Says the welcome when a line like that comes. */
    ScriptedServer welcoming(String line) {
        return answering(
                        line,
                        ":srv 001 pushduty :Welcome",
                        ":srv 005 pushduty CASEMAPPING=ascii TOPICLEN=40 :are supported",
                        ":srv 376 pushduty :End of MOTD")
                .answering("JOIN (\\S+)", ":pushduty!pushduty@here JOIN $1", ":srv 366 pushduty $1 :End of NAMES")
                .answering("PING :(.*)", ":srv PONG srv :$1");
    }

    /** {@code $1} in an answer is the first group of {@code line}, a regular expression for a whole line. */
    ScriptedServer answering(String line, String... answers) {
        synchronized (rules) {
            rules.put(Pattern.compile(line), List.of(answers));
        }
        return this;
    }

    int port() {
        return listening.getLocalPort();
    }

    /** All that bots said, oldest first. */
    List<String> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    /** Says a line to the bot that is connected. */
    void say(String line) {
        synchronized (sockets) {
            write(sockets.get(sockets.size() - 1), line);
        }
    }

    /** Says bytes that need be no UTF-8: the characters of {@code line} are one byte each. */
    void sayBytes(String line) {
        synchronized (sockets) {
            write(sockets.get(sockets.size() - 1), (line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** Says one byte alone. */
    void sayByte(int one) {
        synchronized (sockets) {
            write(sockets.get(sockets.size() - 1), new byte[] {(byte) one});
        }
    }

    /** Says the beginning of a line and closes the connection. */
    void sayHalf(String beginning) {
        synchronized (sockets) {
            Socket socket = sockets.get(sockets.size() - 1);
            write(socket, beginning.getBytes(StandardCharsets.UTF_8));
            FaultyConnection.close(socket);
        }
    }

    /** Says a line that does not end: what the server says later still belongs to it. */
    void beginToSay(String line) {
        synchronized (sockets) {
            write(sockets.get(sockets.size() - 1), line.getBytes(StandardCharsets.UTF_8));
        }
    }

    int connections() {
        synchronized (sockets) {
            return sockets.size();
        }
    }

    private void serve() {
        try {
            while (true) {
                Socket socket = listening.accept();
                synchronized (sockets) {
                    sockets.add(socket);
                }
                var talk = new Thread(() -> talk(socket), "scripted-server-talk");
                talk.setDaemon(true);
                talk.start();
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void talk(Socket socket) {
        try (var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (received) {
                    received.add(line);
                }
                answers(line).forEach(answer -> write(socket, answer));
            }
        } catch (IOException e) {
            // The bot is gone, or the test is over.
        }
    }

    private List<String> answers(String line) {
        synchronized (rules) {
            List<String> answers = new ArrayList<>();
            rules.forEach((pattern, texts) -> {
                Matcher matcher = pattern.matcher(line);
                if (matcher.matches()) {
                    String group = matcher.groupCount() > 0 ? matcher.group(1) : "";
                    texts.forEach(text -> answers.add(text.replace("$1", group)));
                }
            });
            return answers;
        }
    }

    private static void write(Socket socket, String line) {
        write(socket, (line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            // The bot is gone.
        }
    }

    private static ServerSocket loopback() {
        try {
            return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            synchronized (sockets) {
                for (Socket socket : sockets) {
                    socket.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
