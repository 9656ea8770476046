package org.pushduty.discord;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;

/** Something where a gateway should be, which takes down how people come in, and sends them away. */
final class Doorbell implements AutoCloseable {
    private final ServerSocket server;
    private final BlockingQueue<List<String>> greetings = new LinkedBlockingQueue<>();

    Doorbell(ServerSocketFactory sockets) throws IOException {
        server = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var porter = new Thread(this::open, "doorbell");
        porter.setDaemon(true);
        porter.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** The lines with which the next one came, without the blank one at their end. */
    List<String> greeting() throws InterruptedException {
        List<String> next = greetings.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nobody came");
        }
        return next;
    }

    private void open() {
        while (!server.isClosed()) {
            try (Socket guest = server.accept()) {
                var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
                List<String> lines = new ArrayList<>();
                String line = in.readLine();
                while (line != null && !line.isEmpty()) {
                    lines.add(line);
                    line = in.readLine();
                }
                greetings.add(lines);
                guest.getOutputStream()
                        .write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // One that leaves at the door; or the house is closed.
                greetings.add(List.of(e.toString()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
