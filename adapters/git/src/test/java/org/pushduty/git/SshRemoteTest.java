package org.pushduty.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.shell.ProcessShellFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.git.PublishOutcome.Published;
import org.pushduty.core.port.git.PublishOutcome.Refused;
import org.pushduty.core.push.Signature;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Revision;

/** Against MINA's ssh server, which runs git's own programs; all keys are ed25519. */
class SshRemoteTest {
    @TempDir
    private Path folder;

    private SshServer server;
    private KeyPair hostKey;
    private KeyPair userKey;
    private BareRemote remote;
    private GitRepositories repositories;

    @BeforeEach
    void startServer() throws Exception {
        hostKey = newKey();
        userKey = newKey();
        remote = new BareRemote(folder.resolve("remote.git"), folder.resolve("mirrors/addons-server.git"));
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPublickeyAuthenticator((user, key, session) -> KeyUtils.compareKeys(key, userKey.getPublic()));
        server.setCommandFactory((channel, command) ->
                new ProcessShellFactory(command, "git", "shell", "-c", command).createShell(channel));
        server.start();
    }

    @AfterEach
    void stopServer() throws IOException {
        repositories.close();
        server.stop(true);
    }

    private static KeyPair newKey() throws GeneralSecurityException {
        KeyPairGenerator generator = SecurityUtils.getKeyPairGenerator(SecurityUtils.EDDSA);
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private SourceRepository open(KeyPair user) throws Exception {
        return open(user, Duration.ofSeconds(10));
    }

    private SourceRepository open(KeyPair user, Duration timeout) throws Exception {
        Path key = folder.resolve("id_ed25519");
        try (OutputStream out = Files.newOutputStream(key)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(user, "pushduty", null, out);
        }
        repositories = new GitRepositories(new GitSettings(
                folder.resolve("mirrors"), timeout, Map.of(), List.of(key), folder.resolve("known_hosts")));
        String uri = "ssh://git@127.0.0.1:" + server.getPort() + folder.resolve("remote.git");
        return repositories.open(new GitRemote(new RepositoryName("addons-server"), uri, ""));
    }

    private void know(KeyPair host) throws IOException {
        Files.writeString(
                folder.resolve("known_hosts"),
                "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(host.getPublic()) + "\n");
    }

    private static TagStep step(SourceRepository repository, CommitId commit) {
        Revision revision = Revision.first(new PushName("2016.10.06"));
        return new TagStep(
                repository.name(),
                revision,
                commit,
                TagStep.Origin.HEAD,
                "",
                List.of(),
                "Push 2016.10.06",
                new Signature("Push Duty", "pushduty@example.org"),
                Instant.parse("2016-10-04T18:00:00Z"));
    }

    private static String refreshFails(SourceRepository repository) {
        Throwable failure = catchThrowable(repository::refresh);
        assertThat(failure).isInstanceOf(OutsideException.class);
        return ((OutsideException) failure).reason();
    }

    @Test
    void aKnownHostIsFetchedFromAndPushedTo() throws Exception {
        CommitId head = remote.commit("Fix login", "kumar", Map.of("a.py", "1\n"));
        know(hostKey);
        SourceRepository repository = open(userKey);
        repository.refresh();

        assertThat(repository.access().mayPush()).isTrue();
        assertThat(repository.publish(step(repository, head))).isEqualTo(new Published(false));
        assertThat(remote.remoteTags()).isEqualTo(Map.of("2016.10.06", head));
    }

    @Test
    void aMissingRightIsSaid() throws Exception {
        CommitId head = remote.commit("Fix login", "kumar", Map.of("a.py", "1\n"));
        know(hostKey);
        SourceRepository repository = open(userKey);
        repository.refresh();
        Path refusing = Files.writeString(
                folder.resolve("refusing"),
                "#!/bin/sh\necho 'ERROR: Permission to mozilla/addons-server denied to bot.' >&2\nexit 1\n");
        assertThat(refusing.toFile().setExecutable(true)).isTrue();
        server.setCommandFactory((channel, command) -> {
            String program = command.contains("receive-pack") ? refusing.toString() : command;
            return new ProcessShellFactory(program, program.split(" ")).createShell(channel);
        });

        assertThat(repository.publish(step(repository, head)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).startsWith("no permission"));
        assertThat(remote.remoteTags()).isEmpty();
    }

    @Test
    void aHooksWordsComeOverSsh() throws Exception {
        CommitId head = remote.commit("Fix login", "kumar", Map.of("a.py", "1\n"));
        remote.refuse("tags are made by the release team");
        know(hostKey);
        SourceRepository repository = open(userKey);
        repository.refresh();

        assertThat(repository.publish(step(repository, head)))
                .isEqualTo(new Refused("tags are made by the release team (pre-receive hook declined)"));
    }

    @Test
    void anUnknownHostIsRefusedWithWhatToDo() throws Exception {
        remote.commit("Fix login", "kumar", Map.of("a.py", "1\n"));

        assertThat(refreshFails(open(userKey)))
                .contains(
                        "is unknown",
                        "SHA256:",
                        "ssh-keyscan",
                        folder.resolve("known_hosts").toString());
    }

    @Test
    void aHostWhoseKeyChangedIsRefusedWithWhatToDo() throws Exception {
        remote.commit("Fix login", "kumar", Map.of("a.py", "1\n"));
        know(newKey());

        assertThat(refreshFails(open(userKey))).contains("has changed", "replace its line");
    }

    @Test
    void anotherKeyThanTheServersUserIsRefused() throws Exception {
        remote.commit("Fix login", "kumar", Map.of("a.py", "1\n"));
        know(hostKey);

        assertThat(refreshFails(open(newKey()))).startsWith("authentication failed");
    }

    @Test
    void aRepositoryThatIsNotThereIsNamedSo() throws Exception {
        remote.commit("Fix login", "kumar", Map.of("a.py", "1\n"));
        know(hostKey);
        SourceRepository repository = open(userKey);
        remote.vanish();

        assertThat(refreshFails(repository)).contains("no such repository");
        remote.comeBack();
    }

    @Test
    void aServerThatIsDownIsNamedSo() throws Exception {
        know(hostKey);
        SourceRepository repository = open(userKey);
        server.stop(true);

        assertThat(refreshFails(repository)).startsWith("the host cannot be reached");
    }

    @Test
    void aServerThatHangsIsGivenUp() throws Exception {
        server.stop(true);
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setPort(silent.getLocalPort());
            know(hostKey);

            SourceRepository hasty = open(userKey, Duration.ofSeconds(1));
            assertThat(CompletableFuture.supplyAsync(() -> refreshFails(hasty)).get(30, TimeUnit.SECONDS))
                    .startsWith("no answer within 1 s");
        }
    }

    @Test
    void aHashedHostIsKnown() throws Exception {
        CommitId head = remote.commit("Fix login", "kumar", Map.of("a.py", "1\n"));
        String host = "[127.0.0.1]:" + server.getPort();
        byte[] salt = new byte[20];
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(salt, "HmacSHA1"));
        Base64.Encoder base64 = Base64.getEncoder();
        String hashed =
                "|1|" + base64.encodeToString(salt) + "|" + base64.encodeToString(mac.doFinal(host.getBytes(UTF_8)));
        Files.writeString(
                folder.resolve("known_hosts"),
                "# hosts\n\nnonsense\n" + hashed + " " + PublicKeyEntry.toString(hostKey.getPublic()) + "\n");
        SourceRepository repository = open(userKey);
        repository.refresh();

        assertThat(repository.head()).contains(head);
    }
}
