package org.pushduty.app.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pushduty.app.demo.HistoryScript.CommitStep;
import org.pushduty.core.push.Signature;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.git.sample.SampleChange;
import org.pushduty.git.sample.SampleRepository;

/**
 * Two bare repositories to push from, with four weeks of made-up history and last week's tag. The same folder name,
 * instant and tag make the same commits. For one thread.
 */
public final class SampleOrigins implements AutoCloseable {
    public static final RepositoryName SERVER = new RepositoryName("addons-server");
    public static final RepositoryName FRONTEND = new RepositoryName("addons-frontend");
    /** The branch that both ship from. */
    public static final String BRANCH = "master";

    private static final String ACCOUNTS = "src/olympia/accounts/views.py";
    private static final Signature MAT = Signature.parse("Mathieu Agopian <mat@example.org>");

    private final Path folder;
    private final String lastTag;
    private final Map<RepositoryName, SampleRepository> repositories;
    private Instant time;

    /**
     * What was landed on addons-server after the train was tagged.
     *
     * @param fix applies to the tag as it is
     * @param earlier nothing asks for it; {@code conflicting} builds on it
     * @param conflicting applies to the tag only after {@code earlier}
     * @param file the one file that it conflicts in
     */
    public record Landed(CommitId fix, CommitId earlier, CommitId conflicting, String file) {}

    private SampleOrigins(
            Path folder, String lastTag, Map<RepositoryName, SampleRepository> repositories, Instant time) {
        this.folder = folder;
        this.lastTag = lastTag;
        this.repositories = repositories;
        this.time = time;
    }

    /**
     * Makes {@code addons-server.git} and {@code addons-frontend.git} in {@code folder}, which must not hold them yet.
     *
     * @param now the newest commit is some hours older
     * @param lastTag what was tagged by hand in both for last week's push, some nine days before {@code now}
     */
    public static SampleOrigins make(Path folder, Instant now, String lastTag) {
        Map<RepositoryName, SampleRepository> made = Map.of(
                SERVER, SampleRepository.init(path(folder, SERVER), BRANCH),
                FRONTEND, SampleRepository.init(path(folder, FRONTEND), BRANCH));
        var origins = new SampleOrigins(folder, lastTag, made, now.minus(Duration.ofHours(2)));
        origins.fill(now);
        return origins;
    }

    private void fill(Instant now) {
        Instant tagged = now.minus(Duration.ofDays(8));
        for (RepositoryName name : List.of(SERVER, FRONTEND)) {
            SampleRepository repository = of(name);
            CommitId commit = new HistoryWriter(repository, HistoryScript.ofResource(name + ".history"), now).write();
            if (name.equals(SERVER)) {
                repository.tag(lastTag, commit, MAT, tagged, lastTag);
            } else {
                // People tag with and without -a, as they please; the bot has to read both.
                repository.tagLightly(lastTag, commit);
            }
        }
    }

    /** Where a repository is; as a remote, its {@code toUri()} or its plain path. */
    public Path origin(RepositoryName repository) {
        return path(folder, repository);
    }

    /** The tag of last week's push, in both. */
    public String lastTag() {
        return lastTag;
    }

    public CommitId head(RepositoryName repository) {
        return of(repository).head(BRANCH).orElseThrow();
    }

    /** Lands what the push hero is then asked to pick; once, and only after the train was tagged. */
    public Landed landAfterTagging() {
        List<CommitId> landed = HistoryScript.ofResource("addons-server.later").steps().stream()
                .map(CommitStep.class::cast)
                .map(this::landOnServer)
                .toList();
        return new Landed(landed.get(0), landed.get(1), landed.get(2), ACCOUNTS);
    }

    /**
     * Puts one more commit on the branch, a minute after the one before.
     *
     * @param files whole files, by their path
     */
    public CommitId land(RepositoryName repository, String subject, Signature author, Map<String, String> files) {
        time = time.plus(Duration.ofMinutes(1));
        return of(repository).commit(BRANCH, new SampleChange(subject, author, time, files, Set.of()));
    }

    /** The origin itself, to look at what became of it. */
    public SampleRepository repository(RepositoryName name) {
        return of(name);
    }

    private CommitId landOnServer(CommitStep commit) {
        var edits = new FileEdits(path -> of(SERVER).file(BRANCH, path));
        Map<String, String> files = edits.change(commit, time).writes();
        return land(SERVER, commit.subject(), commit.author(), files);
    }

    private SampleRepository of(RepositoryName name) {
        return Optional.ofNullable(repositories.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no such sample: " + name));
    }

    private static Path path(Path folder, RepositoryName repository) {
        return folder.resolve(repository + ".git");
    }

    @Override
    public void close() {
        repositories.values().forEach(SampleRepository::close);
    }
}
