package org.pushduty.git;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pushduty.core.port.SourceRepository;

/**
 * Opens repositories of one {@link GitSettings}. Opening reads and asks nothing; a mirror is made on the first refresh.
 * Used from several threads.
 *
 * <p>JGit has one reader of the machine's and the user's git configuration for the whole process. The first instance
 * replaces it by one that reads neither, so that a {@code ~/.gitconfig} does not change what the bot does.
 */
public final class GitRepositories implements AutoCloseable {
    private final GitSettings settings;
    private final SshAccess ssh;
    private final List<Mirror> mirrors = new CopyOnWriteArrayList<>();

    public GitRepositories(GitSettings settings) {
        this.settings = settings;
        IsolatedSystem.install(settings.mirrors());
        ssh = new SshAccess(settings);
    }

    /** A repository's name is the name of its mirror, so it is opened once. */
    public SourceRepository open(GitRemote remote) {
        Path folder = settings.mirrors().resolve(remote.name() + ".git");
        var errors = new RemoteErrors(remote, settings, ssh.hosts());
        var line = new Remote(remote, settings, ssh, errors);
        var mirror = new Mirror(folder, line);
        mirrors.add(mirror);
        return new JgitRepository(remote, mirror, line);
    }

    /**
     * Opens the mirrors that are there. The first one that a process opens costs a second, for what JGit wants to know
     * of the file system, and whoever tags first would wait for it.
     */
    public void warmUp() {
        mirrors.forEach(Mirror::warmUp);
    }

    @Override
    public void close() {
        mirrors.forEach(Mirror::close);
        ssh.close();
    }
}
