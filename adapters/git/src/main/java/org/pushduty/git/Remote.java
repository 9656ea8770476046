package org.pushduty.git;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.PushConnection;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.pushduty.core.port.OutsideException;

/** The line to a remote: each call opens and closes a connection. Used from several threads. */
final class Remote {
    private final GitRemote remote;
    private final GitSettings settings;
    private final SshAccess ssh;
    private final RemoteErrors errors;

    Remote(GitRemote remote, GitSettings settings, SshAccess ssh, RemoteErrors errors) {
        this.remote = remote;
        this.settings = settings;
        this.ssh = ssh;
        this.errors = errors;
    }

    RemoteErrors errors() {
        return errors;
    }

    /** What is done over an open line. */
    private interface Talk<T> {
        T over(Transport line) throws IOException;
    }

    private <T> T talk(Repository mirror, Talk<T> talk) throws IOException {
        try (Transport line = Transport.open(mirror, uri())) {
            line.setTimeout((int) settings.timeout().toSeconds());
            line.setCredentialsProvider(new HttpLogins(settings));
            line.setTagOpt(TagOpt.NO_TAGS);
            if (line instanceof SshTransport secure) {
                secure.setSshSessionFactory(ssh.sessions());
            }
            return talk.over(line);
        }
    }

    URIish uri() throws IOException {
        try {
            return new URIish(remote.uri());
        } catch (URISyntaxException e) {
            // The exception's own message repeats the address, which may hold a password.
            throw new IOException("its address is none that git understands");
        }
    }

    /** Makes the mirror's branches and tags those of the remote. */
    FetchResult fetch(Repository mirror, Collection<RefSpec> everything) throws IOException {
        return talk(mirror, line -> {
            line.setRemoveDeletedRefs(true);
            return line.fetch(NullProgressMonitor.INSTANCE, everything);
        });
    }

    PushResult push(Repository mirror, RemoteRefUpdate update) throws IOException {
        releaseAbandoned(update.getRemoteName());
        return talk(mirror, line -> line.push(NullProgressMonitor.INSTANCE, List.of(update)));
    }

    /**
     * A remote that is a folder is written by this very process: when it was killed in that, the ref's lock is left.
     */
    private void releaseAbandoned(String ref) throws IOException {
        URIish uri = uri();
        if (!uri.isRemote() && uri.getPath() != null) {
            Path folder = Path.of(uri.getPath());
            AbandonedLocks.release(folder.resolve(ref));
            AbandonedLocks.releasePacks(folder.resolve("objects/pack"));
        }
    }

    /** The ref as the remote has it now, peeled. */
    Optional<Ref> ask(Repository mirror, String ref) throws IOException {
        return talk(mirror, line -> {
            try (FetchConnection connection = line.openFetch(List.of(new RefSpec(ref)), ref)) {
                return Optional.ofNullable(connection.getRef(ref));
            }
        });
    }

    /** Opens a connection for pushing, and closes it without a push. */
    void openForPush(Repository mirror) throws IOException {
        talk(mirror, line -> {
            try (PushConnection connection = line.openPush()) {
                return connection.getRefsMap().size();
            }
        });
    }

    OutsideException failed(String attempt, IOException cause) {
        return errors.failed(attempt, cause);
    }
}
