package org.pushduty.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.ThreeWayMerger;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.pushduty.core.port.RemoteByHand;
import org.pushduty.core.train.CommitId;

/** A bare repository on the disk, used as its owner would; {@code mirror} is where the bot's own copy is. */
final class BareRemote implements RemoteByHand {
    private static final Instant FIRST_COMMIT = Instant.parse("2016-09-01T09:00:00Z");

    private final Path folder;
    private final Path mirror;
    private int commits;

    BareRemote(Path folder, Path mirror) {
        this.folder = folder;
        this.mirror = mirror;
        try (Git git = Git.init()
                .setBare(true)
                .setInitialBranch(BRANCH)
                .setDirectory(folder.toFile())
                .call()) {
            // git http-backend serves pushes to nobody unless it is told to
            git.getRepository().getConfig().setBoolean("http", null, "receivepack", true);
            git.getRepository().getConfig().save();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Path folder() {
        return folder;
    }

    private interface Work<T> {
        T on(Repository repository) throws IOException;
    }

    private <T> T in(Path place, Work<T> work) {
        try (Repository repository = new FileRepositoryBuilder()
                .setGitDir(place.toFile())
                .setMustExist(true)
                .build()) {
            return work.on(repository);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public CommitId commit(String branch, String message, String author, Map<String, String> files) {
        return commit(branch, message, author, (inserter, all) -> {
            for (Map.Entry<String, String> file : files.entrySet()) {
                all.put(
                        file.getKey(),
                        inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(UTF_8)));
            }
        });
    }

    @Override
    public CommitId rename(String branch, String from, String to) {
        return commit(
                branch,
                "Rename " + from,
                "kumar",
                (inserter, all) ->
                        all.put(to, Optional.ofNullable(all.remove(from)).orElseThrow()));
    }

    private interface Edit {
        void of(ObjectInserter inserter, Map<String, ObjectId> files) throws IOException;
    }

    private CommitId commit(String branch, String message, String author, Edit edit) {
        return in(folder, repository -> {
            Optional<ObjectId> parent = Optional.ofNullable(repository.resolve(Constants.R_HEADS + branch));
            try (ObjectInserter inserter = repository.newObjectInserter()) {
                ObjectId tree = tree(repository, inserter, parent, edit);
                return advance(
                        repository,
                        inserter,
                        branch,
                        message,
                        author,
                        parent.stream().toList(),
                        tree);
            }
        });
    }

    private ObjectId tree(Repository repository, ObjectInserter inserter, Optional<ObjectId> parent, Edit edit)
            throws IOException {
        var all = new TreeMap<String, ObjectId>();
        if (parent.isPresent()) {
            walk(repository, parent.get(), all);
        }
        edit.of(inserter, all);
        DirCacheBuilder builder = DirCache.newInCore().builder();
        all.forEach((path, blob) -> {
            var entry = new DirCacheEntry(path);
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(blob);
            builder.add(entry);
        });
        builder.finish();
        return builder.getDirCache().writeTree(inserter);
    }

    private static void walk(Repository repository, ObjectId commit, Map<String, ObjectId> into) throws IOException {
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk tree = new TreeWalk(repository)) {
            RevTree root = walk.parseCommit(commit).getTree();
            tree.addTree(root);
            tree.setRecursive(true);
            while (tree.next()) {
                into.put(tree.getPathString(), tree.getObjectId(0));
            }
        }
    }

    private CommitId advance(
            Repository repository,
            ObjectInserter inserter,
            String branch,
            String message,
            String author,
            List<ObjectId> parents,
            ObjectId tree)
            throws IOException {
        Instant at = FIRST_COMMIT.plus(Duration.ofMinutes(commits++));
        var person = new PersonIdent(author, author + "@example.org", at, ZoneOffset.ofHours(-7));
        var commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(parents);
        commit.setAuthor(person);
        commit.setCommitter(person);
        commit.setMessage(message + "\n");
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        set(repository, Constants.R_HEADS + branch, id);
        return Commits.id(id);
    }

    private static void set(Repository repository, String ref, ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setNewObjectId(id);
        RefUpdate.Result result = update.forceUpdate();
        if (result == RefUpdate.Result.LOCK_FAILURE || result == RefUpdate.Result.REJECTED) {
            throw new IOException(ref + ": " + result);
        }
    }

    @Override
    public CommitId merge(String branch, String message, String author, CommitId other) {
        return in(folder, repository -> {
            ObjectId ours = repository.resolve(Constants.R_HEADS + branch);
            ThreeWayMerger merger = MergeStrategy.RECURSIVE.newMerger(repository, true);
            if (!merger.merge(ours, Commits.id(other))) {
                throw new IllegalArgumentException("in conflict");
            }
            try (ObjectInserter inserter = repository.newObjectInserter()) {
                return advance(
                        repository,
                        inserter,
                        branch,
                        message,
                        author,
                        List.of(ours, Commits.id(other)),
                        merger.getResultTreeId());
            }
        });
    }

    private void set(String ref, CommitId at) {
        in(folder, repository -> {
            set(repository, ref, Commits.id(at));
            return ref;
        });
    }

    private void remove(String ref) {
        in(folder, repository -> {
            RefUpdate update = repository.updateRef(ref);
            update.setForceUpdate(true);
            return update.delete();
        });
    }

    @Override
    public void branch(String branch, CommitId at) {
        set(Constants.R_HEADS + branch, at);
    }

    @Override
    public void removeBranch(String branch) {
        remove(Constants.R_HEADS + branch);
    }

    @Override
    public void tag(String name, CommitId at) {
        in(folder, repository -> {
            var tag = new TagBuilder();
            tag.setTag(name);
            tag.setObjectId(Commits.id(at), Constants.OBJ_COMMIT);
            tag.setTagger(new PersonIdent("jason", "jason@example.org", FIRST_COMMIT, ZoneOffset.UTC));
            tag.setMessage("by hand\n");
            try (ObjectInserter inserter = repository.newObjectInserter()) {
                ObjectId id = inserter.insert(tag);
                inserter.flush();
                set(repository, Constants.R_TAGS + name, id);
            }
            return name;
        });
    }

    @Override
    public void lightweightTag(String name, CommitId at) {
        set(Constants.R_TAGS + name, at);
    }

    @Override
    public void removeTag(String name) {
        remove(Constants.R_TAGS + name);
    }

    @Override
    public Map<String, CommitId> remoteTags() {
        return in(folder, repository -> {
            var tags = new TreeMap<String, CommitId>();
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
                ObjectId commit = repository.resolve(ref.getName() + "^{commit}");
                tags.put(ref.getName().substring(Constants.R_TAGS.length()), Commits.id(commit));
            }
            return tags;
        });
    }

    @Override
    public void refuse(String words) {
        hook("pre-receive", "echo '" + words + "' >&2; exit 1");
    }

    void hook(String name, String script) {
        Path hook = folder.resolve("hooks").resolve(name);
        try {
            Files.createDirectories(hook.getParent());
            Files.writeString(hook, "#!/bin/sh\n" + script + "\n");
            Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void vanish() {
        move(folder, aside());
    }

    @Override
    public void comeBack() {
        move(aside(), folder);
    }

    private Path aside() {
        return folder.resolveSibling(folder.getFileName() + ".aside");
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> files(CommitId commit) {
        return in(holderOf(commit), repository -> {
            var blobs = new TreeMap<String, ObjectId>();
            walk(repository, Commits.id(commit), blobs);
            var files = new TreeMap<String, String>();
            for (Map.Entry<String, ObjectId> blob : blobs.entrySet()) {
                byte[] text = repository.open(blob.getValue()).getBytes();
                files.put(blob.getKey(), new String(text, UTF_8));
            }
            return files;
        });
    }

    @Override
    public String message(CommitId commit) {
        return in(holderOf(commit), repository -> {
            try (RevWalk walk = new RevWalk(repository)) {
                RevCommit found = walk.parseCommit(Commits.id(commit));
                return found.getFullMessage();
            }
        });
    }

    private Path holderOf(CommitId commit) {
        var places = new ArrayList<Path>(List.of(folder, mirror));
        places.removeIf(place -> !Files.exists(place)
                || !in(place, repository -> repository.getObjectDatabase().has(Commits.id(commit))));
        return places.get(0);
    }
}
