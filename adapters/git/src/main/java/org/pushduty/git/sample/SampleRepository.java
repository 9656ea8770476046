package org.pushduty.git.sample;

import static org.eclipse.jgit.lib.Constants.OBJ_BLOB;
import static org.eclipse.jgit.lib.Constants.R_HEADS;
import static org.eclipse.jgit.lib.Constants.R_TAGS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.push.Signature;
import org.pushduty.core.train.CommitId;

/**
 * A bare repository that is written commit by commit, without a work tree. The same calls make the same commits, to the
 * last bit. For one thread. Every method may throw {@link OutsideException}, where the disk fails.
 */
public final class SampleRepository implements AutoCloseable {
    private final Repository repository;

    private SampleRepository(Repository repository) {
        this.repository = repository;
    }

    /** Makes an empty bare repository in {@code folder}, which must not be one yet; HEAD is {@code branch}. */
    public static SampleRepository init(Path folder, String branch) {
        return carriedOut("make " + folder.getFileName(), () -> {
            Repository made = builder(folder).build();
            made.create(true);
            made.updateRef(Constants.HEAD).link(R_HEADS + branch);
            return new SampleRepository(made);
        });
    }

    /** Opens one that was made before. */
    public static SampleRepository open(Path folder) {
        return carriedOut(
                "open " + folder.getFileName(),
                () -> new SampleRepository(builder(folder).setMustExist(true).build()));
    }

    private static FileRepositoryBuilder builder(Path folder) {
        return new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare();
    }

    /** Puts a commit on top of {@code branch}; the first one of a branch that is not there has no parent. */
    public CommitId commit(String branch, SampleChange change) {
        return carriedOut("commit " + change.message(), () -> {
            Optional<CommitId> parent = head(branch);
            Map<String, ObjectId> files = parent.isPresent() ? tree(parent.get()) : new LinkedHashMap<>();
            if (!files.keySet().containsAll(change.removes())) {
                throw new IllegalStateException("not there to be removed: " + change.removes());
            }
            files.keySet().removeAll(change.removes());
            try (ObjectInserter inserter = repository.newObjectInserter()) {
                for (Map.Entry<String, String> file : change.writes().entrySet()) {
                    byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                    files.put(file.getKey(), inserter.insert(OBJ_BLOB, content));
                }
                inserter.flush();
            }
            return write(branch, change, files, parent.stream().toList());
        });
    }

    /**
     * Merges {@code other} into {@code branch}, with a merge commit always. Files that both changed since they parted
     * are an {@link IllegalStateException}: a sample does not conflict. The change says message, author and date.
     */
    public CommitId merge(String branch, CommitId other, SampleChange change) {
        return carriedOut("merge " + change.message(), () -> {
            CommitId ours = head(branch).orElseThrow();
            Map<String, ObjectId> base = tree(mergeBase(ours, other));
            Map<String, ObjectId> theirs = tree(other);
            Map<String, ObjectId> merged = tree(ours);
            for (String path : touched(base, theirs)) {
                if (!Optional.ofNullable(base.get(path)).equals(Optional.ofNullable(merged.get(path)))) {
                    throw new IllegalStateException("both changed " + path);
                }
                merged.remove(path);
                Optional.ofNullable(theirs.get(path)).ifPresent(blob -> merged.put(path, blob));
            }
            return write(branch, change, merged, List.of(ours, other));
        });
    }

    /** Starts a branch at {@code commit}, or moves it there. */
    public void branch(String name, CommitId commit) {
        carriedOut("branch " + name, () -> update(R_HEADS + name, id(commit)));
    }

    /** Takes a branch away; its commits stay. */
    public void dropBranch(String name) {
        carriedOut("drop " + name, () -> {
            RefUpdate update = repository.updateRef(R_HEADS + name);
            update.setForceUpdate(true);
            return update.delete();
        });
    }

    /** Makes an annotated tag. */
    public void tag(String name, CommitId commit, Signature tagger, Instant at, String message) {
        carriedOut("tag " + name, () -> {
            var tag = new TagBuilder();
            tag.setTag(name);
            tag.setObjectId(id(commit), Constants.OBJ_COMMIT);
            tag.setTagger(person(tagger, at));
            tag.setMessage(message + "\n");
            try (ObjectInserter inserter = repository.newObjectInserter()) {
                ObjectId made = inserter.insert(tag);
                inserter.flush();
                return update(R_TAGS + name, made);
            }
        });
    }

    /** Makes a tag without an object of its own. */
    public void tagLightly(String name, CommitId commit) {
        carriedOut("tag " + name, () -> update(R_TAGS + name, id(commit)));
    }

    public Optional<CommitId> head(String branch) {
        return carriedOut(
                "read " + branch,
                () -> Optional.ofNullable(repository.resolve(R_HEADS + branch))
                        .map(ObjectId::name)
                        .map(CommitId::new));
    }

    /** The text of a file on {@code branch}. */
    public Optional<String> file(String branch, String path) {
        return head(branch).flatMap(head -> file(head, path));
    }

    /** The text of a file of a commit. */
    public Optional<String> file(CommitId commit, String path) {
        return carriedOut("read " + path, () -> {
            ObjectId blob = tree(commit).get(path);
            return blob == null
                    ? Optional.empty()
                    : Optional.of(new String(repository.open(blob).getBytes(), StandardCharsets.UTF_8));
        });
    }

    /** Every tag by name, with the commit that it leads to. */
    public Map<String, CommitId> tags() {
        return carriedOut("read the tags", () -> {
            Map<String, CommitId> tags = new TreeMap<>();
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(R_TAGS)) {
                ObjectId commit = repository.resolve(ref.getName() + "^{commit}");
                tags.put(ref.getName().substring(R_TAGS.length()), new CommitId(commit.name()));
            }
            return tags;
        });
    }

    /** The first parent of a commit. */
    public Optional<CommitId> parent(CommitId commit) {
        return carriedOut(
                "read " + commit,
                () -> Optional.ofNullable(repository.resolve(commit.hex() + "^1"))
                        .map(ObjectId::name)
                        .map(CommitId::new));
    }

    @Override
    public void close() {
        repository.close();
    }

    private CommitId write(String branch, SampleChange change, Map<String, ObjectId> files, List<CommitId> parents)
            throws IOException {
        var commit = new CommitBuilder();
        PersonIdent author = person(change.author(), change.at());
        commit.setAuthor(author);
        commit.setCommitter(author);
        commit.setMessage(change.message() + "\n");
        commit.setParentIds(parents.stream().map(SampleRepository::id).toList());
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            commit.setTreeId(index(files).writeTree(inserter));
            ObjectId made = inserter.insert(commit);
            inserter.flush();
            update(R_HEADS + branch, made);
            return new CommitId(made.name());
        }
    }

    private static DirCache index(Map<String, ObjectId> files) {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        files.forEach((path, blob) -> {
            var entry = new DirCacheEntry(path);
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(blob);
            builder.add(entry);
        });
        builder.finish();
        return index;
    }

    private Map<String, ObjectId> tree(CommitId commit) throws IOException {
        Map<String, ObjectId> files = new LinkedHashMap<>();
        try (RevWalk commits = new RevWalk(repository);
                ObjectReader reader = repository.newObjectReader();
                TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(commits.parseCommit(id(commit)).getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                files.put(walk.getPathString(), walk.getObjectId(0));
            }
        }
        return files;
    }

    private CommitId mergeBase(CommitId ours, CommitId theirs) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(id(ours)));
            walk.markStart(walk.parseCommit(id(theirs)));
            RevCommit base = walk.next();
            if (base == null) {
                throw new IllegalStateException("nothing in common: " + ours + " and " + theirs);
            }
            return new CommitId(base.name());
        }
    }

    private static List<String> touched(Map<String, ObjectId> before, Map<String, ObjectId> after) {
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        List<String> touched = new ArrayList<>(all);
        touched.removeIf(path -> Optional.ofNullable(before.get(path)).equals(Optional.ofNullable(after.get(path))));
        return touched;
    }

    private RefUpdate.Result update(String ref, ObjectId target) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setNewObjectId(target);
        update.disableRefLog();
        RefUpdate.Result result = update.forceUpdate();
        return switch (result) {
            case NEW, FAST_FORWARD, FORCED, NO_CHANGE -> result;
            default -> throw new IOException(ref + " could not be written: " + result);
        };
    }

    private static ObjectId id(CommitId commit) {
        return ObjectId.fromString(commit.hex());
    }

    private static PersonIdent person(Signature signature, Instant at) {
        return new PersonIdent(signature.name(), signature.email(), at, ZoneOffset.UTC);
    }

    private static <T> T carriedOut(String attempt, Attempt<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new OutsideException("sample repository", attempt, "the disk says: " + e.getMessage(), e);
        }
    }

    private interface Attempt<T> {
        T run() throws IOException;
    }
}
