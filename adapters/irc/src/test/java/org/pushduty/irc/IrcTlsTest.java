package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.irc.Waits.eventually;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.irc.IrcSettings.Server;

class IrcTlsTest {
    @TempDir
    Path folder;

    private ScriptedServer server;
    private IrcNetwork network;

    @AfterEach
    void close() {
        network.stop(Duration.ofMillis(200));
        server.close();
    }

    @Test
    void aServerWithTheRightNameIsTalkedTo() throws Exception {
        SSLContext context = certified("localhost");
        connect(context, context.getSocketFactory());

        eventually(() -> assertThat(network.health().isUp()).isTrue());
    }

    @Test
    void aServerWithAnotherNameIsRefused() throws Exception {
        SSLContext context = certified("wrong.example");
        connect(context, context.getSocketFactory());

        eventually(() -> assertThat(network.health().story())
                .startsWith("not connected: TLS: ")
                .contains("No subject alternative DNS name"));
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aServerThatNobodyVouchesForIsRefused() throws Exception {
        connect(certified("localhost"), (SSLSocketFactory) SSLSocketFactory.getDefault());

        eventually(() -> assertThat(network.health().story()).startsWith("not connected: TLS: "));
        assertThat(server.received()).isEmpty();
    }

    private void connect(SSLContext ofServer, SSLSocketFactory ofBot) throws Exception {
        ServerSocket listening =
                ofServer.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress());
        server = new ScriptedServer(listening).welcoming("USER .*");
        network = Bots.bot(
                Bots.withServer(Bots.settings(server.port(), "#amo"), new Server("localhost", server.port(), true, "")),
                ofBot);
        network.start(message -> {});
    }

    /** A server with a certificate for that name, and a client that trusts it. */
    private SSLContext certified(String host) throws Exception {
        return TestCertificate.make(folder, host).context();
    }
}
