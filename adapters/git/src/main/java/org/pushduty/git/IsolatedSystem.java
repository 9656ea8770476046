package org.pushduty.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/** The machine as JGit sees it: without the system's and the user's git configuration. */
final class IsolatedSystem extends SystemReader.Delegate {
    private static final AtomicBoolean INSTALLED = new AtomicBoolean();

    private final Path folder;

    private IsolatedSystem(SystemReader machine, Path folder) {
        super(machine);
        this.folder = folder;
    }

    /** Once a process; {@code folder} gets the file in which JGit remembers what it measured of the file system. */
    static void install(Path folder) {
        if (INSTALLED.compareAndSet(false, true)) {
            SystemReader.setInstance(new IsolatedSystem(SystemReader.getInstance(), folder));
        }
    }

    @Override
    public String getenv(String variable) {
        // GIT_DIR and its kin would lead JGit to other repositories.
        return variable.startsWith("GIT_") ? nothing() : super.getenv(variable);
    }

    @SuppressWarnings("NullAway") // JGit's way of saying that a variable is not set
    private static String nothing() {
        return null;
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new NoConfig(parent, folder, fs);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new NoConfig(parent, folder, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        // Without it, JGit measures the file system's clock anew in each process: 4 to 7 s.
        return new OwnConfig(parent, folder, fs);
    }

    /** Nobody else writes it; JGit would ask the file system for its age dozens of times in each fetch. */
    private static final class OwnConfig extends FileBasedConfig {
        private volatile boolean isRead;

        private OwnConfig(Config parent, Path folder, FS fs) {
            super(parent, folder.resolve("jgit.config").toFile(), fs);
        }

        @Override
        public void load() throws IOException, ConfigInvalidException {
            super.load();
            isRead = true;
        }

        @Override
        public boolean isOutdated() {
            return !isRead;
        }
    }

    private static final class NoConfig extends FileBasedConfig {
        private NoConfig(Config parent, Path folder, FS fs) {
            super(parent, folder.resolve("none.config").toFile(), fs);
        }

        @Override
        public void load() {
            // there is nothing to load
        }

        @Override
        public void save() {
            throw new IllegalStateException("this configuration is not kept");
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
