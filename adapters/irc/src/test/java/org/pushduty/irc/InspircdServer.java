package org.pushduty.irc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real InspIRCd with Atheme's services (NickServ, ChanServ, SASL) on 127.0.0.1, on ports of its own that it keeps
 * over restarts. Accounts and channels are registered at once and without a mail. Throws {@link IllegalStateException}
 * where one of the two is not installed: a test that needs them must fail, not be left out.
 */
public final class InspircdServer implements AutoCloseable {
    /** Every account's password. */
    public static final String PASSWORD = "s3cret";

    private final Path folder;
    private final int port;
    private final int tlsPort;
    private final TestCertificate certificate;
    private ServerProcess server;
    private ServerProcess services;

    private InspircdServer(Path folder, int port, int tlsPort, TestCertificate certificate) {
        this.folder = folder;
        this.port = port;
        this.tlsPort = tlsPort;
        this.certificate = certificate;
        this.server = launchedServer();
        try {
            this.services = launchedServices();
        } catch (IllegalStateException e) {
            server.stop();
            throw e;
        }
    }

    /** Starts both and waits until one can log in. */
    public static InspircdServer start() {
        return startWithout();
    }

    /** Starts both, the server without some of its modules: {@code ircv3_accounttag}. */
    static InspircdServer startWithout(String... modules) {
        try {
            Path folder = ServerProcess.folder("inspircd");
            for (String part : List.of("data", "log", "run", "services")) {
                Files.createDirectory(folder.resolve(part));
            }
            TestCertificate certificate = TestCertificate.make(folder, "localhost");
            certificate.writePem(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
            int port = ServerProcess.freePort();
            int tlsPort = ServerProcess.freePort();
            Map<String, String> values = Map.of(
                    "@DIR@", folder.toString(),
                    "@MODULES@", modules().toString(),
                    "@PORT@", String.valueOf(port),
                    "@TLS_PORT@", String.valueOf(tlsPort),
                    "@SERVICES_PORT@", String.valueOf(ServerProcess.freePort()));
            write(folder, "inspircd.conf", values, modules);
            write(folder, "atheme.conf", values);
            giveToServices(folder.resolve("services"));
            return new InspircdServer(folder, port, tlsPort, certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    /** Where TLS is spoken, with a certificate for {@code localhost} that nobody has signed. */
    public int tlsPort() {
        return tlsPort;
    }

    /** SHA-256 of the certificate, in small hex digits. */
    public String fingerprint() {
        return certificate.fingerprint();
    }

    /** Registers NickServ accounts, each with {@link #PASSWORD}. */
    public void registerAccounts(String... names) {
        for (String name : names) {
            try (var owner = new IrcHuman(name, port)) {
                owner.send("NICKSERV REGISTER " + PASSWORD + " " + name + "@example.org");
                owner.await(line -> line.matches(":\\S+ 900 .*"));
            }
        }
    }

    /** Registers a channel with ChanServ, for an account that exists. */
    public void registerChannel(String channel, String founder) {
        try (var human = new IrcHuman("founder", port)) {
            human.logIn(founder, PASSWORD);
            human.join(channel);
            human.send("CHANSERV REGISTER " + channel);
            human.await(line -> line.contains("is now registered to"));
        }
    }

    /** Kills the server, so that it can say goodbye to nobody; the services go with it. */
    public void kill() {
        // In good manners: they write down the accounts when they end.
        services.stop();
        server.kill();
    }

    /** Starts both again, on the same ports. */
    public void restart() {
        server = launchedServer();
        startServices();
    }

    /** The services leave the network; the server stays. */
    public void stopServices() {
        services.stop();
        server.await("end of the services", () -> !offersSasl());
    }

    /** They come back, and know the accounts they knew. */
    public void startServices() {
        services = launchedServices();
    }

    @Override
    public void close() {
        services.stop();
        server.stop();
        ServerProcess.delete(folder);
    }

    private ServerProcess launchedServer() {
        Path program = ServerProcess.program("inspircd", "/usr/sbin/inspircd", "/usr/bin/inspircd");
        List<String> command = new ArrayList<>(List.of(program.toString(), "--nofork"));
        if (isRoot()) {
            command.add("--runasroot");
        }
        command.addAll(List.of("--config", folder.resolve("inspircd.conf").toString()));
        ServerProcess launched = ServerProcess.launch(folder, command);
        launched.await("connection", () -> ServerProcess.takesConnections(port));
        return launched;
    }

    private ServerProcess launchedServices() {
        Path program =
                ServerProcess.program("atheme-services", "/usr/bin/atheme-services", "/usr/sbin/atheme-services");
        Path home = folder.resolve("services");
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // Atheme refuses to be root; Debian has this user for it.
            command.addAll(List.of("setpriv", "--reuid=irc", "--regid=irc", "--clear-groups"));
        }
        command.addAll(List.of(
                program.toString(), "-n", "-c", folder.resolve("atheme.conf").toString()));
        command.addAll(
                List.of("-D", home.toString(), "-l", home.resolve("main.log").toString()));
        command.addAll(List.of("-p", home.resolve("atheme.pid").toString()));
        ServerProcess launched = ServerProcess.launch(folder, command);
        launched.await("services", this::offersSasl);
        return launched;
    }

    // InspIRCd offers SASL exactly while the services are linked.
    private boolean offersSasl() {
        return IrcHuman.capabilities(port).contains("sasl");
    }

    private static void write(Path folder, String name, Map<String, String> values, String... without)
            throws IOException {
        String text = ServerProcess.template(name + ".in");
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace(value.getKey(), value.getValue());
        }
        for (String module : without) {
            text = text.replace("<module name=\"" + module + "\">\n", "");
        }
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }

    private static void giveToServices(Path home) throws IOException {
        if (isRoot()) {
            UserPrincipal services =
                    home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("irc");
            Files.setOwner(home, services);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static Path modules() {
        return Stream.of("/usr/lib/inspircd/modules", "/usr/lib64/inspircd", "/usr/lib/inspircd")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("InspIRCd's modules are not where they usually are"));
    }
}
