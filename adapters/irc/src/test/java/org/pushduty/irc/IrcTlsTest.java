package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.irc.Waits.eventually;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.irc.IrcSettings.Server;

class IrcTlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

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
        Path file = folder.resolve(host + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=dns:" + host,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
