package org.pushduty.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority of one's own, made anew, that certifies hosts. */
public final class TestAuthority {
    private static final String PASSWORD = "changeit";

    private final Path folder;

    private TestAuthority(Path folder) {
        this.folder = folder;
    }

    /** @param folder where its files may be */
    public static TestAuthority in(Path folder) {
        TestAuthority authority = new TestAuthority(folder);
        // RSA: GnuTLS does not read the elliptic keys that Java writes.
        authority.keytool("-genkeypair -keyalg RSA -alias ca -dname CN=Test-Authority -ext bc:c -keystore ca.p12");
        authority.keytool("-exportcert -rfc -alias ca -file ca.pem -keystore ca.p12");
        return authority;
    }

    /** Its own certificate, to be trusted. */
    public Path file() {
        return folder.resolve("ca.pem");
    }

    /** For a server: a certificate for {@code host} alone. */
    public SSLContext certified(String host) {
        String store = host + ".p12";
        if (!Files.exists(folder.resolve(store))) {
            keytool("-genkeypair -keyalg RSA -alias server -dname CN=" + host + " -keystore " + store);
            keytool("-certreq -alias server -file request.csr -keystore " + store);
            keytool("-gencert -rfc -alias ca -ext SAN=dns:" + host + " -infile request.csr -outfile " + host
                    + ".pem -keystore ca.p12");
            keytool("-importcert -noprompt -alias ca -file ca.pem -keystore " + store);
            keytool("-importcert -noprompt -alias server -file " + host + ".pem -keystore " + store);
        }
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store(store), PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The secret key of a certified host, for servers that read PEM; its certificate is in {@code HOST.pem}. */
    public Path key(String host) {
        try {
            byte[] key = store(host + ".p12")
                    .getKey("server", PASSWORD.toCharArray())
                    .getEncoded();
            String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(key);
            return Files.writeString(
                    folder.resolve(host + ".key"),
                    "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private KeyStore store(String name) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private void keytool(String arguments) {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = Stream.concat(Stream.of(tool, "-storepass", PASSWORD), Arrays.stream(arguments.split(" ")))
                .toList();
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(arguments + ": " + said);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
