package org.pushduty.git;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate;

/**
 * Commits one file onto the head of the branch, and pushes that: a single ref, expected to be where it was fetched, so
 * nothing that the remote has got since can be lost.
 */
final class PagePush {
    private final Repository mirror;
    private final Remote line;
    private final GitPadSettings settings;

    PagePush(Repository mirror, Remote line, GitPadSettings settings) {
        this.mirror = mirror;
        this.line = line;
        this.settings = settings;
    }

    /** What the remote answered. */
    sealed interface Answer {
        record Taken() implements Answer {}

        /** The branch is elsewhere by now. */
        record Moved() implements Answer {}

        record Refused(String words) implements Answer {
            /** Another push at the same moment is told so in many words, all of which speak of a lock. */
            boolean isOfLock() {
                return words.contains("lock") || words.contains("failed to update ref");
            }
        }
    }

    Answer push(PageState on, String path, byte[] content, String message) throws IOException {
        ObjectId commit = commit(on, path, content, message);
        RemoteRefUpdate update = update(commit, on);
        PushResult result = line.push(mirror, update);
        return switch (update.getStatus()) {
            case OK, UP_TO_DATE -> new Answer.Taken();
            case REJECTED_REMOTE_CHANGED, REJECTED_NONFASTFORWARD -> new Answer.Moved();
            case NOT_ATTEMPTED, REJECTED_NODELETE, REJECTED_OTHER_REASON, NON_EXISTING, AWAITING_REPORT ->
                new Answer.Refused(line.errors().refusal(result, update));
        };
    }

    private ObjectId commit(PageState on, String path, byte[] content, String message) throws IOException {
        try (ObjectReader reader = mirror.newObjectReader();
                ObjectInserter inserter = mirror.newObjectInserter()) {
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, content);
            var commit = new CommitBuilder();
            commit.setTreeId(new TreeEdit(reader, inserter).put(on.tree(), path, blob));
            if (!on.head().equals(ObjectId.zeroId())) {
                commit.setParentId(on.head());
            }
            var bot = new PersonIdent(
                    settings.committer().name(),
                    settings.committer().email(),
                    settings.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                    ZoneOffset.UTC);
            commit.setAuthor(bot);
            commit.setCommitter(bot);
            commit.setMessage(message);
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }

    @SuppressWarnings("NullAway") // JGit's null for a tracking ref: the mirror has none
    private RemoteRefUpdate update(ObjectId commit, PageState on) throws IOException {
        String ref = Constants.R_HEADS + on.branch();
        return new RemoteRefUpdate(mirror, commit.name(), commit, ref, false, null, on.head());
    }
}
