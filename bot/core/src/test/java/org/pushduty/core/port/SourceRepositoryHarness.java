package org.pushduty.core.port;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.pushduty.core.push.Signature;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.Revision;

/**
 * What every contract of source repositories starts from. The train's branch is {@link RemoteByHand#BRANCH}; the remote
 * is empty at first.
 */
public abstract class SourceRepositoryHarness {
    protected static final Signature BOT = new Signature("Push Duty", "pushduty@example.org");
    protected static final Instant NOW = Instant.parse("2016-10-04T18:00:00Z");
    protected static final PushName PUSH = new PushName("2016.10.06");

    protected RemoteByHand remote;
    protected SourceRepository repository;

    /** A fresh, empty remote. */
    protected abstract RemoteByHand newRemote() throws Exception;

    /** The repository under test, of the remote made last. */
    protected abstract SourceRepository newRepository() throws Exception;

    @BeforeEach
    protected final void openBoth() throws Exception {
        remote = newRemote();
        repository = newRepository();
    }

    protected static TagStep step(SourceRepository repository, int number, CommitId commit) {
        Revision revision = new Revision(PUSH, number);
        String message = "Push " + revision.tagName();
        return new TagStep(repository.name(), revision, commit, TagStep.Origin.HEAD, "", List.of(), message, BOT, NOW);
    }

    /** Some commits in a row, all to the same file. */
    protected final List<CommitId> line(int count) {
        var line = new ArrayList<CommitId>();
        for (int i = 1; i <= count; i++) {
            line.add(remote.commit("Change " + i, "kumar", Map.of("a.py", "text " + i + "\n")));
        }
        return line;
    }
}
