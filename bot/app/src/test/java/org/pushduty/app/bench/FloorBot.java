package org.pushduty.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** The least that answers: one thread, one socket, one fixed line. A program of its own: PORT NICK CHANNEL... */
final class FloorBot {
    static final String QUESTION = "!floor";
    static final String ANSWER = "this is as fast as an answer can be, and as long as answers usually are";

    private FloorBot() {}

    public static void main(String[] words) throws IOException {
        String channel = words[2];
        String nick = words[1];
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(words[0]))) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            send(out, "NICK " + nick + "\r\nUSER " + nick + " 0 * :" + nick);
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("PING")) {
                    send(out, "PONG" + line.substring("PING".length()));
                } else if (line.contains(" 376 ") || line.contains(" 422 ")) {
                    send(out, "JOIN " + channel);
                } else if (line.endsWith(" :" + QUESTION)) {
                    send(out, "PRIVMSG " + channel + " :" + ANSWER);
                }
            }
        }
    }

    private static void send(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(UTF_8));
    }
}
