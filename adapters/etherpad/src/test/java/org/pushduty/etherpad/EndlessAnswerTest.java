package org.pushduty.etherpad;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.pushduty.core.port.OutsideException;

/** A server that begins to answer in time and does not get to the end. */
final class EndlessAnswerTest {

    @Test
    void itIsGivenUpInTime() throws IOException {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var server = new Thread(() -> answer(listening), "endless");
            server.setDaemon(true);
            server.start();
            var address = URI.create("http://127.0.0.1:" + listening.getLocalPort());
            var pad = new EtherpadPad(
                    new EtherpadSettings(address, new EtherpadSettings.ApiKey("key")), Duration.ofSeconds(1));

            assertThatThrownBy(pad::access)
                    .isInstanceOf(OutsideException.class)
                    .hasMessageEndingWith("ask for access failed: no answer in time");
        }
    }

    private static void answer(ServerSocket listening) {
        try (Socket socket = listening.accept()) {
            String begun = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"code\":0,";
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The client has gone, as it should.
        }
    }
}
