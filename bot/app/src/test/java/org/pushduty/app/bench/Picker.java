package org.pushduty.app.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.git.PickOutcome;
import org.pushduty.core.port.git.PickRequest;
import org.pushduty.core.push.Signature;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.git.GitRemote;
import org.pushduty.git.GitRepositories;
import org.pushduty.git.GitSettings;

/** The git adapter on a mirror of its own, without the bot around it. */
final class Picker implements AutoCloseable {
    private final GitRepositories repositories;
    private final SourceRepository source;
    private final Signature committer;

    /** Fetches all of it. */
    Picker(Path mirrors, Path origin, Signature committer) {
        repositories = new GitRepositories(GitSettings.in(mirrors));
        source = repositories.open(
                new GitRemote(new RepositoryName("big"), origin.toUri().toString(), "main"));
        source.refresh();
        this.committer = committer;
    }

    /** Picks that commit onto that tag, up to the commit made; how long it took, in nanoseconds. */
    long pick(String tag, String commit) {
        CommitId base = source.tags().get(tag);
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        var request =
                new PickRequest(PickRequest.Kind.PICK, base, List.of(new CommitId(commit)), false, committer, now);
        long begin = System.nanoTime();
        PickOutcome outcome = source.build(request);
        long time = System.nanoTime() - begin;
        if (!(outcome instanceof PickOutcome.Built)) {
            throw new IllegalStateException("not picked: " + outcome);
        }
        return time;
    }

    @Override
    public void close() {
        repositories.close();
    }
}
