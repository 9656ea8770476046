package org.pushduty.discord;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A self-signed certificate, made anew. */
final class Certificate {
    private static final String PASSWORD = "changeit";

    private Certificate() {}

    /** For a server that has it and a client that trusts it; {@code folder} is where the tool may write. */
    static SSLContext trustedFor(Path folder, String host) throws Exception {
        Path file = folder.resolve(host + ".p12");
        make(file, host);
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            own.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(host, own.getCertificate(host));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static void make(Path file, String host) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = List.of((keytool + " -genkeypair -keyalg EC -alias " + host + " -dname CN=" + host
                        + " -ext SAN=dns:" + host + " -storepass " + PASSWORD + " -keystore " + file)
                .split(" "));
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        if (!tool.waitFor(60, TimeUnit.SECONDS) || tool.exitValue() != 0) {
            throw new AssertionError(
                    "keytool: " + new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
