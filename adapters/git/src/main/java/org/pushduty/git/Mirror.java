package org.pushduty.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TrackingRefUpdate;
import org.eclipse.jgit.util.FS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bare mirror on the disk. It follows the remote and never the other way round; what it holds beyond the remote's
 * branches and tags are commits that were built and not published. Used from several threads: changes are made under
 * {@link #exclusively}, reading goes on meanwhile.
 */
final class Mirror implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);
    private static final List<RefSpec> EVERYTHING =
            List.of(new RefSpec("+refs/heads/*:refs/heads/*"), new RefSpec("+refs/tags/*:refs/tags/*"));

    // JGit asks the remote for its HEAD, in the same breath, only where our own HEAD leads nowhere.
    private static final String NOWHERE = Constants.R_HEADS + "pushduty-has-no-work-tree";
    private static final String SECTION = "pushduty";
    private static final String DEFAULT_BRANCH = "defaultBranch";

    private static final int TRIES = 3;

    /** Digits of a loose object's file name; two more are its folder's. */
    private static final int LOOSE_NAME = 38;

    private final Path folder;
    private final Remote line;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<Repository> opened = Optional.empty();
    private volatile boolean isDoubted = true;
    private boolean isRemade;

    Mirror(Path folder, Remote line) {
        this.folder = folder;
        this.line = line;
    }

    /** What is done with the repository. */
    interface Work<T> {
        T on(Repository repository) throws IOException;
    }

    /** Does the work while nobody else changes the mirror. */
    <T> T exclusively(Work<T> work) throws IOException {
        lock.lock();
        try {
            return work.on(repository());
        } finally {
            lock.unlock();
        }
    }

    /** The repository, made empty where there is none yet. */
    Repository repository() throws IOException {
        Optional<Repository> now = opened;
        if (now.isPresent()) {
            return now.get();
        }
        lock.lock();
        try {
            if (opened.isEmpty()) {
                opened = Optional.of(open());
            }
            return opened.get();
        } finally {
            lock.unlock();
        }
    }

    /** Opens the repository where there is one, so that the first to need it does not wait. */
    void warmUp() {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            exclusively(repository -> repository.getRefDatabase().getRefs());
        } catch (IOException e) {
            LOG.debug("the mirror {} is looked at when it is needed: {}", folder, e.getMessage());
        }
    }

    private Repository open() throws IOException {
        if (!FileKey.isGitRepository(folder.toFile(), FS.DETECTED)) {
            delete(folder);
            make(folder);
        }
        AbandonedLocks.releaseBelow(folder);
        return at(folder);
    }

    private static Repository at(Path place) throws IOException {
        return new FileRepositoryBuilder()
                .setGitDir(place.toFile())
                .setBare()
                .setMustExist(true)
                .build();
    }

    /** Makes an empty mirror beside its place and moves it there whole, so that no half one is ever found. */
    private void make(Path place) throws IOException {
        Path beside = place.resolveSibling(place.getFileName() + ".new");
        delete(beside);
        Files.createDirectories(beside);
        try (Repository fresh =
                new FileRepositoryBuilder().setGitDir(beside.toFile()).setBare().build()) {
            fresh.create(true);
            fresh.updateRef(Constants.HEAD).link(NOWHERE);
            // JGit tidies up now and then; what was built and is not yet published must outlive that.
            fresh.getConfig().setString("gc", null, "pruneExpire", "never");
            fresh.getConfig().save();
        }
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes the mirror's branches and tags those of the remote; a damaged mirror is made anew. */
    void refresh() throws IOException {
        exclusively(repository -> {
            if (isDoubted && !isWhole(repository) && !isRemade) {
                remake();
                return repository();
            }
            fetch(repository);
            return repository;
        });
    }

    /** The next refresh looks whether the mirror is whole. */
    void doubt() {
        isDoubted = true;
    }

    private void fetch(Repository repository) throws IOException {
        FetchResult result = line.fetch(repository, EVERYTHING);
        // JGit tidies up in a thread of its own, and has a branch's lock for a moment then.
        for (int tries = 1; tries < TRIES && unwritten(result).isPresent(); tries++) {
            result = line.fetch(repository, EVERYTHING);
        }
        Optional<String> unwritten = unwritten(result);
        if (unwritten.isPresent()) {
            throw new IOException("the mirror's " + unwritten.get() + " cannot be written");
        }
        Optional<Ref> head = Optional.ofNullable(result.getAdvertisedRef(Constants.HEAD));
        if (head.isPresent() && head.get().isSymbolic()) {
            keepDefaultBranch(
                    repository, Repository.shortenRefName(head.get().getTarget().getName()));
        }
    }

    private static Optional<String> unwritten(FetchResult result) {
        return result.getTrackingRefUpdates().stream()
                .filter(update -> update.getResult() == RefUpdate.Result.LOCK_FAILURE
                        || update.getResult() == RefUpdate.Result.IO_FAILURE)
                .map(TrackingRefUpdate::getLocalName)
                .findFirst();
    }

    private static void keepDefaultBranch(Repository repository, String branch) throws IOException {
        StoredConfig config = repository.getConfig();
        if (!branch.equals(config.getString(SECTION, null, DEFAULT_BRANCH))) {
            config.setString(SECTION, null, DEFAULT_BRANCH, branch);
            config.save();
        }
    }

    /** The remote's default branch as of the last refresh. */
    Optional<String> defaultBranch() throws IOException {
        return Optional.ofNullable(repository().getConfig().getString(SECTION, null, DEFAULT_BRANCH));
    }

    /** Whether each branch and tag leads to an object that can be read; a cut or lost pack shows here. */
    private boolean isWhole(Repository repository) {
        try (RevWalk walk = new RevWalk(repository)) {
            for (Ref ref : repository.getRefDatabase().getRefs()) {
                if (ref.isSymbolic() || ref.getObjectId() == null) {
                    continue;
                }
                RevObject object = walk.peel(walk.parseAny(ref.getObjectId()));
                if (object instanceof RevCommit commit) {
                    walk.parseTree(commit.getTree());
                }
            }
            isDoubted = false;
            return true;
        } catch (IOException e) {
            LOG.warn("the mirror {} is damaged and made anew: {}", folder, e.getMessage());
            return false;
        }
    }

    /** Fetches all of it beside the old one, and puts it in its place once it is there. */
    private void remake() throws IOException {
        Path whole = folder.resolveSibling(folder.getFileName() + ".whole");
        delete(whole);
        make(whole);
        try (Repository fresh = at(whole)) {
            fetch(fresh);
        }
        opened.ifPresent(Repository::close);
        opened = Optional.empty();
        keepBuilt(whole);
        delete(folder);
        Files.move(whole, folder, StandardCopyOption.ATOMIC_MOVE);
        isRemade = true;
    }

    /** Fetched objects come in packs, so the loose ones are of commits that were built and may yet be published. */
    private void keepBuilt(Path whole) throws IOException {
        Path objects = folder.resolve("objects");
        try (Stream<Path> files = Files.walk(objects, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path kept = whole.resolve("objects").resolve(objects.relativize(file));
                if (file.getFileName().toString().length() == LOOSE_NAME && !Files.exists(kept)) {
                    Files.createDirectories(kept.getParent());
                    Files.copy(file, kept);
                }
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            opened.ifPresent(Repository::close);
            opened = Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
