package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.neovisionaries.ws.client.OpeningHandshakeException;
import com.neovisionaries.ws.client.WebSocketFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.discord.standin.DiscordStandin;

/** A gateway that is not Discord's hears who comes. */
class GatewaySocketsTest {
    private static final int TIMEOUT = 10_000;

    @Test
    void theHandshakeOfAWebSocketNamesTheProgram() throws Exception {
        try (var door = new Doorbell(ServerSocketFactory.getDefault())) {
            WebSocketFactory factory = GatewaySockets.usedBy(new WebSocketFactory());

            assertThatThrownBy(() -> factory.createSocket("ws://127.0.0.1:" + door.port() + "/gw")
                            .connect())
                    .isInstanceOf(OpeningHandshakeException.class)
                    .hasMessageContaining("502");
            List<String> lines = door.greeting();
            assertThat(lines.get(0)).isEqualTo("GET /gw HTTP/1.1");
            assertThat(lines.get(1)).startsWith("User-Agent: DiscordBot (https://");
            assertThat(lines).filteredOn(line -> line.startsWith("User-Agent:")).hasSize(1);
            assertThat(lines).contains("Upgrade: websocket", "Host: 127.0.0.1:" + door.port());
        }
    }

    @Test
    void theNetworkComesToAnotherGatewayLikeThis() throws Exception {
        try (var door = new Doorbell(ServerSocketFactory.getDefault());
                var discord = new DiscordStandin()) {
            var settings = new DiscordSettings(
                    "test",
                    discord.token(),
                    discord.restUrl(),
                    "ws://127.0.0.1:" + door.port(),
                    "",
                    List.of("push-duty"),
                    Map.of());
            var network =
                    new DiscordNetwork(settings, java.time.Clock.systemUTC(), new SplittableRandom(1), Scene.QUICK);
            network.start(message -> {});

            assertThat(door.greeting()).anyMatch(line -> line.startsWith("User-Agent: DiscordBot ("));
            network.stop(java.time.Duration.ofSeconds(3));
        }
    }

    @Test
    void onlyTheFirstRequestIsAddedTo() throws Exception {
        try (var door = new Doorbell(ServerSocketFactory.getDefault());
                Socket socket = IntroducedSocket.plain()) {
            socket.connect(address("127.0.0.1", door.port()), TIMEOUT);

            for (byte octet : "GET / HTTP/1.1\r\nA: b\r\n\r\n".getBytes(StandardCharsets.US_ASCII)) {
                socket.getOutputStream().write(octet);
            }

            assertThat(door.greeting()).hasSize(3).startsWith("GET / HTTP/1.1").endsWith("A: b");
        }
    }

    @Test
    void aSecuredGatewayMustBeTheHostThatWasDialled(@TempDir Path folder) throws Exception {
        SSLContext localhost = Certificate.trustedFor(folder, "localhost");
        try (var door = new Doorbell(localhost.getServerSocketFactory())) {
            try (Socket right = IntroducedSocket.secured(localhost.getSocketFactory())) {
                right.connect(address("localhost", door.port()), TIMEOUT);
                right.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(door.greeting()).element(1).asString().startsWith("User-Agent: ");
            }
            try (Socket wrong = IntroducedSocket.secured(localhost.getSocketFactory())) {
                assertThatThrownBy(() -> wrong.connect(address("elsewhere.example", door.port()), TIMEOUT))
                        .isInstanceOf(SSLHandshakeException.class);
                assertThat(wrong.isClosed()).isTrue();
            }
        }
    }

    private static InetSocketAddress address(String host, int port) throws IOException {
        return new InetSocketAddress(
                InetAddress.getByAddress(host, InetAddress.getLoopbackAddress().getAddress()), port);
    }
}
