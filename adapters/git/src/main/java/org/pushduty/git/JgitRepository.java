package org.pushduty.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevWalkException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.URIish;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.port.git.CommitLookup;
import org.pushduty.core.port.git.CommitRange;
import org.pushduty.core.port.git.PickOutcome;
import org.pushduty.core.port.git.PickPlan;
import org.pushduty.core.port.git.PickRequest;
import org.pushduty.core.port.git.PublishOutcome;
import org.pushduty.core.port.git.PullRequestMention;
import org.pushduty.core.port.git.PushAccess;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.RepositoryName;

/** A repository through JGit. Used from several threads: the mirror is shared, each call walks for itself. */
final class JgitRepository implements SourceRepository {
    private final GitRemote remote;
    private final Mirror mirror;
    private final Remote line;
    private final TagReader tags = new TagReader();
    private final CommitFacts facts = new CommitFacts();

    JgitRepository(GitRemote remote, Mirror mirror, Remote line) {
        this.remote = remote;
        this.mirror = mirror;
        this.line = line;
    }

    @Override
    public RepositoryName name() {
        return remote.name();
    }

    @Override
    public String branch() {
        Optional<String> known = knownBranch();
        if (known.isPresent()) {
            return known.get();
        }
        refresh();
        return knownBranch().orElseThrow(() -> line.errors().failed("fetch", "the remote has no default branch yet"));
    }

    /** Empty before the first refresh, and of an empty remote, where the configuration names none. */
    private Optional<String> knownBranch() {
        return remote.branch().isBlank()
                ? read("read the mirror", repository -> mirror.defaultBranch())
                : Optional.of(remote.branch());
    }

    private Optional<ObjectId> headOf(Repository repository) throws IOException {
        Optional<String> branch = knownBranch();
        return branch.isPresent() ? new History(repository).head(branch.get()) : Optional.empty();
    }

    @Override
    public void refresh() {
        try {
            mirror.refresh();
        } catch (IOException e) {
            throw line.failed("fetch", e);
        }
    }

    private <T> T read(String attempt, Mirror.Work<T> work) {
        try {
            return work.on(mirror.repository());
        } catch (MissingObjectException | CorruptObjectException | RevWalkException e) {
            // RevWalkException is how a walk in a loop reports that it cannot read on.
            mirror.doubt();
            throw line.errors()
                    .failed(attempt, "the mirror is damaged; the next fetch mends it (" + e.getMessage() + ")");
        } catch (IOException e) {
            throw line.failed(attempt, e);
        }
    }

    @Override
    public Optional<CommitId> head() {
        return read("read the branch", this::headOf).map(Commits::id);
    }

    @Override
    public Map<String, CommitId> tags() {
        return read("read the tags", tags::tags);
    }

    @Override
    public CommitLookup find(String abbreviation) {
        return read(
                "look for " + abbreviation,
                repository -> new Abbreviations(repository, headOf(repository)).find(abbreviation));
    }

    @Override
    public Optional<Commit> commit(CommitId id) {
        return read("read " + id.abbreviated(), repository -> new History(repository).commit(id));
    }

    @Override
    public boolean contains(CommitId later, CommitId earlier) {
        requireCommits(List.of(later, earlier));
        return read("compare commits", repository -> new History(repository).contains(later, earlier));
    }

    @Override
    public CommitRange range(CommitId from, CommitId to) {
        requireCommits(List.of(from, to));
        return read("list commits", repository -> new History(repository).range(from, to));
    }

    @Override
    public boolean hasChangeOf(CommitId tip, CommitId commit) {
        requireCommits(List.of(tip, commit));
        return read(
                "look for " + commit.abbreviated(),
                repository -> new ChangeSearch(repository, facts).has(Commits.id(tip), Commits.id(commit)));
    }

    @Override
    public List<Commit> ofPullRequest(int number, int limit) {
        return read(
                "look for #" + number,
                repository -> new History(repository)
                        .newest(
                                headOf(repository),
                                commit -> PullRequestMention.speaksOf(commit.getFullMessage(), number),
                                limit));
    }

    @Override
    public List<Commit> brought(CommitId merge, int limit) {
        requireCommits(List.of(merge));
        return read(
                "read " + merge.abbreviated(), repository -> new History(repository).brought(Commits.id(merge), limit));
    }

    @Override
    public List<Commit> recent(int limit) {
        return read(
                "read the branch",
                repository -> new History(repository).newest(headOf(repository), commit -> true, limit));
    }

    @Override
    public PickOutcome build(PickRequest request) {
        requireCommits(List.of(request.base()));
        requireCommits(request.commits());
        return read("build the picks", repository -> new PickBuilder(repository, headOf(repository), request).build());
    }

    @Override
    public PickPlan tryOut(PickRequest request) {
        requireCommits(List.of(request.base()));
        requireCommits(request.commits());
        return read("try the picks", repository -> new PickBuilder(repository, headOf(repository), request).tryOut());
    }

    /** Missing commits are the caller's, or the remote's, doing; what is missing beyond them is the mirror's damage. */
    private void requireCommits(List<CommitId> ids) {
        for (CommitId id : ids) {
            if (commit(id).isEmpty()) {
                throw line.errors().failed("read " + id.abbreviated(), "the mirror has no such commit");
            }
        }
    }

    @Override
    public PublishOutcome publish(TagStep step) {
        requireCommits(List.of(step.commit()));
        try {
            return mirror.exclusively(repository -> new TagPublisher(repository, line, step).publish());
        } catch (IOException e) {
            throw line.failed("push " + step.revision().tagName(), e);
        }
    }

    @Override
    public PushAccess access() {
        try {
            Repository repository = mirror.repository();
            line.ask(repository, "HEAD");
            return pushAccess(repository);
        } catch (IOException e) {
            return new PushAccess(
                    false, false, "cannot be read: " + line.errors().reason(e));
        }
    }

    private PushAccess pushAccess(Repository repository) {
        try {
            line.openForPush(repository);
            if (!isWritable(line.uri())) {
                return new PushAccess(true, false, "can be read; its folder cannot be written to");
            }
            return new PushAccess(true, true, "can be read and takes a connection for pushing");
        } catch (IOException e) {
            return new PushAccess(
                    true, false, "can be read; no pushing: " + line.errors().reason(e));
        }
    }

    private static boolean isWritable(URIish uri) {
        return uri.isRemote() || Files.isWritable(Path.of(uri.getPath()));
    }
}
