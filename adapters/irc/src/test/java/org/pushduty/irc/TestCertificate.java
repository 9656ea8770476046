package org.pushduty.irc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A self-signed certificate, made anew. */
final class TestCertificate {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String ALIAS = "server";

    private final KeyStore store;

    private TestCertificate(KeyStore store) {
        this.store = store;
    }

    /** Makes one for that host; {@code folder} is where the tool may write. */
    static TestCertificate make(Path folder, String host) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(host + ".p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        // RSA: GnuTLS does not read the elliptic keys that Java writes.
        var command = (keytool + " -genkeypair -keyalg RSA -alias " + ALIAS + " -dname CN=" + host + " -ext SAN=dns:"
                        + host + " -storepass changeit -keystore " + file)
                .split(" ");
        ServerProcess.launch(folder, List.of(command)).awaitSuccess();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return new TestCertificate(store);
    }

    /** SHA-256 of the certificate, in small hex digits. */
    String fingerprint() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a server that has it, and for a client that trusts it. */
    SSLContext context() throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry(ALIAS, certificate());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** Writes it and its key for servers that read PEM. */
    void writePem(Path certificate, Path key) throws IOException, GeneralSecurityException {
        Files.writeString(certificate, pem("CERTIFICATE", certificate().getEncoded()));
        Key secret = store.getKey(ALIAS, PASSWORD);
        Files.writeString(key, pem("PRIVATE KEY", secret.getEncoded()));
    }

    private Certificate certificate() throws GeneralSecurityException {
        return store.getCertificate(ALIAS);
    }

    private static String pem(String what, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }
}
