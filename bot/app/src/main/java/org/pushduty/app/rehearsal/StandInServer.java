package org.pushduty.app.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * As much of an IRC server as the bot needs to come into one channel, where one person is: mat. Takes one connection
 * after the other.
 */
final class StandInServer implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;
    private static final String BOT = ":pushduty!pushduty@localhost ";
    private static final String JOINED = "JOIN ";

    private final String channel;
    private final ServerSocket door;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private volatile Socket bot = new Socket();

    StandInServer(String channel) throws IOException {
        this.channel = channel;
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread serving = new Thread(this::serve, "stand-in");
        serving.setDaemon(true);
        serving.start();
    }

    int port() {
        return door.getLocalPort();
    }

    void awaitBot() {
        await(JOINED);
    }

    /** Says it in the channel, and waits until the bot says something with those words. */
    void ask(String text, String words) {
        heard.clear();
        send(":mat!mat@localhost PRIVMSG " + channel + " :" + text);
        await(words);
    }

    private void await(String words) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            String line = "";
            while (!line.contains(words)) {
                line = heard.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (line == null) {
                    throw new IllegalStateException("the bot did not say \"" + words + "\"");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the bot said \"" + words + "\"", e);
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket connection = door.accept()) {
                bot = connection;
                var lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    take(line);
                }
            } catch (IOException e) {
                // The bot left, or we did: ask() says so where that is too early.
                heard.add(String.valueOf(e.getMessage()));
            }
        }
    }

    private void take(String line) throws IOException {
        heard.add(line);
        switch (line.substring(0, Math.max(0, line.indexOf(' ')))) {
            case "CAP" -> capabilities(line);
            case "JOIN" -> {
                send(BOT + "JOIN " + channel);
                send(":stand-in 331 pushduty " + channel + " :No topic is set");
                send(":stand-in 353 pushduty = " + channel + " :pushduty mat");
                send(":stand-in 366 pushduty " + channel + " :End of NAMES list");
            }
            case "TOPIC" -> send(BOT + line);
            case "PING" -> send(":stand-in PONG stand-in" + line.substring(line.indexOf(' ')));
            case "QUIT" -> bot.close();
            default -> {
                // Nothing that waits for an answer.
            }
        }
    }

    private void capabilities(String line) {
        if (line.startsWith("CAP LS")) {
            send(":stand-in CAP * LS :");
        }
        if (line.equals("CAP END")) {
            send(":stand-in 001 pushduty :Welcome");
            send(":stand-in 004 pushduty stand-in 1 i o");
            send(":stand-in 005 pushduty CHANTYPES=# CASEMAPPING=ascii TOPICLEN=300 :are supported by this server");
            send(":stand-in 422 pushduty :No MOTD");
        }
    }

    private synchronized void send(String line) {
        try {
            bot.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        bot.close();
    }
}
