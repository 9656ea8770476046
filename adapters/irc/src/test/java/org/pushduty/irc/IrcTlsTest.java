package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.irc.Waits.eventually;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
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

    @Test
    void thePinnedCertificateIsEnough() throws Exception {
        TestCertificate certificate = TestCertificate.make(folder, "wrong.example");
        listen(certificate.context());
        String pin = HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(HexFormat.of().parseHex(certificate.fingerprint()));
        connect(pin, (SSLSocketFactory) SSLSocketFactory.getDefault());

        eventually(() -> assertThat(network.health().isUp()).isTrue());
    }

    @Test
    void anotherCertificateThanThePinnedOneIsRefusedAndNamed() throws Exception {
        TestCertificate certificate = TestCertificate.make(folder, "localhost");
        listen(certificate.context());
        connect("ab".repeat(32), certificate.context().getSocketFactory());

        String found = HexFormat.ofDelimiter(":").formatHex(HexFormat.of().parseHex(certificate.fingerprint()));
        eventually(() -> assertThat(network.health().story())
                .isEqualTo(
                        "not connected: TLS: the server's certificate is not the pinned one, but has the fingerprint "
                                + found));
        assertThat(server.received()).isEmpty();
    }

    private void connect(SSLContext ofServer, SSLSocketFactory ofBot) throws Exception {
        listen(ofServer);
        connect("", ofBot);
    }

    private void listen(SSLContext context) throws Exception {
        server = new ScriptedServer(
                        context.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress()))
                .welcoming("USER .*");
    }

    private void connect(String pin, SSLSocketFactory ofBot) {
        var address = new Server("localhost", server.port(), true, "", pin);
        network = Bots.bot(Bots.withServer(Bots.settings(server.port(), "#amo"), address), ofBot);
        network.start(message -> {});
    }

    /** A server with a certificate for that name, and a client that trusts it. */
    private SSLContext certified(String host) throws Exception {
        return TestCertificate.make(folder, host).context();
    }
}
