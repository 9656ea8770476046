package org.pushduty.git;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pushduty.core.port.Pad;
import org.pushduty.core.port.SourceRepository;

/**
 * Opens repositories of one {@link GitSettings}. Opening reads and asks nothing; a mirror is made on the first refresh.
 * Used from several threads.
 *
 * <p>JGit has one reader of the machine's and the user's git configuration for the whole process. The first instance
 * replaces it by one that reads neither, so that a {@code ~/.gitconfig} does not change what the bot does.
 */
public final class GitRepositories implements AutoCloseable {
    /** Ends otherwise than the name of any mirror beside it. */
    private static final String PADS = "pads";

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
        Remote line = line(remote);
        return new JgitRepository(remote, mirror(settings.mirrors(), remote, line), line);
    }

    /**
     * Opens notes pages. Their mirror is apart from that of a repository of the same name; here, too, a name is opened
     * once.
     */
    public Pad pad(GitPadSettings pad) {
        Remote line = line(pad.remote());
        return new GitPad(pad, mirror(settings.mirrors().resolve(PADS), pad.remote(), line), line);
    }

    private Remote line(GitRemote remote) {
        return new Remote(remote, settings, ssh, new RemoteErrors(remote, settings, ssh.hosts()));
    }

    private Mirror mirror(Path below, GitRemote remote, Remote line) {
        var mirror = new Mirror(below.resolve(remote.name() + ".git"), line);
        mirrors.add(mirror);
        return mirror;
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
