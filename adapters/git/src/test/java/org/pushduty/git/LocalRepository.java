package org.pushduty.git;

import java.nio.file.Path;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.train.RepositoryName;

/** A remote in a folder, and the bot's repository of it. */
final class LocalRepository implements AutoCloseable {
    private final Path folder;
    private final GitRepositories repositories;

    LocalRepository(Path folder) {
        this.folder = folder;
        repositories = new GitRepositories(GitSettings.in(folder.resolve("mirrors")));
    }

    Path mirror() {
        return folder.resolve("mirrors/addons-server.git");
    }

    BareRemote newRemote() {
        return new BareRemote(folder.resolve("remote.git"), mirror());
    }

    SourceRepository open() {
        String uri = folder.resolve("remote.git").toUri().toString();
        return repositories.open(new GitRemote(new RepositoryName("addons-server"), uri, ""));
    }

    @Override
    public void close() {
        repositories.close();
    }
}
