package org.pushduty.git;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.common.SyspropsMapWrapper;
import org.apache.sshd.core.CoreModuleProperties;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.sshd.KeyCache;
import org.eclipse.jgit.transport.sshd.KeyPasswordProvider;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;

/** ssh with the configured keys and hosts alone: no {@code ~/.ssh}, no agent, no password, no question asked. */
final class SshAccess implements AutoCloseable {
    private final KnownHosts hosts;
    private final SshdSessionFactory sessions;

    SshAccess(GitSettings settings) {
        hosts = new KnownHosts(settings.knownHosts());
        // From the connection to the login MINA waits two minutes whatever JGit is told; it reads this for each
        // session.
        System.setProperty(
                SyspropsMapWrapper.getMappedSyspropKey(CoreModuleProperties.AUTH_TIMEOUT.getName()),
                Long.toString(settings.timeout().toMillis()));
        // JGit wants folders for what it would look for there; nothing is.
        File nowhere = settings.mirrors().resolve("no-ssh-home").toFile();
        List<Path> keys = settings.sshKeys();
        var builder = new SshdSessionFactoryBuilder()
                .setPreferredAuthentications("publickey")
                .setHomeDirectory(nowhere)
                .setSshDirectory(nowhere)
                .setDefaultIdentities(folder -> keys)
                .setDefaultKnownHostsFiles(folder -> List.of())
                .setServerKeyDatabase((home, folder) -> hosts)
                .setKeyPasswordProvider(provider -> new NoPassphrase());
        sessions = withoutConfigAndAgent(builder).build(noCache());
    }

    @SuppressWarnings("NullAway") // null is how JGit is told to have none
    private static SshdSessionFactoryBuilder withoutConfigAndAgent(SshdSessionFactoryBuilder builder) {
        return builder.setConfigStoreFactory((home, config, user) -> null).setConnectorFactory(null);
    }

    @SuppressWarnings("NullAway") // keys are read anew for each connection, so that a changed file is taken up
    private static KeyCache noCache() {
        return null;
    }

    SshdSessionFactory sessions() {
        return sessions;
    }

    KnownHosts hosts() {
        return hosts;
    }

    @Override
    public void close() {
        sessions.close();
    }

    /** A key with a passphrase cannot be used: there is nobody to type it. */
    private static final class NoPassphrase implements KeyPasswordProvider {
        @Override
        public char[] getPassphrase(URIish key, int attempt) {
            return new char[0];
        }

        @Override
        public void setAttempts(int maximum) {
            // one is all there is
        }

        @Override
        public boolean keyLoaded(URIish key, int attempt, Exception error) {
            return false;
        }
    }
}
