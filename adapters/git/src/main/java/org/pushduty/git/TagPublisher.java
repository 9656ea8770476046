package org.pushduty.git;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.pushduty.core.port.git.PublishOutcome;
import org.pushduty.core.port.git.PublishOutcome.Published;
import org.pushduty.core.port.git.PublishOutcome.Refused;
import org.pushduty.core.port.git.PublishOutcome.Taken;
import org.pushduty.core.push.TagStep;

/**
 * Makes one annotated tag and pushes it: a single ref, expected not to be there, so nothing that the remote has can be
 * changed. A push that ended in doubt is settled by asking the remote what it has.
 */
final class TagPublisher {
    private final Repository mirror;
    private final Remote line;
    private final TagStep step;
    private final String ref;

    TagPublisher(Repository mirror, Remote line, TagStep step) {
        this.mirror = mirror;
        this.line = line;
        this.step = step;
        ref = Constants.R_TAGS + step.revision().tagName();
    }

    PublishOutcome publish() throws IOException {
        ObjectId tag = tagObject();
        try {
            return settled(tag, line.push(mirror, update(tag)));
        } catch (IOException failure) {
            if (line.errors().isDenied(failure)) {
                return new Refused(line.errors().reason(failure));
            }
            return afterLoss(tag, failure);
        }
    }

    private ObjectId tagObject() throws IOException {
        var tag = new TagBuilder();
        tag.setTag(step.revision().tagName());
        tag.setObjectId(Commits.id(step.commit()), Constants.OBJ_COMMIT);
        tag.setTagger(new PersonIdent(step.tagger().name(), step.tagger().email(), step.at(), ZoneOffset.UTC));
        tag.setMessage(step.message() + "\n");
        try (ObjectInserter inserter = mirror.newObjectInserter()) {
            ObjectId id = inserter.insert(tag);
            inserter.flush();
            return id;
        }
    }

    @SuppressWarnings("NullAway") // JGit's null for a tracking ref: the mirror has none
    private RemoteRefUpdate update(ObjectId tag) throws IOException {
        return new RemoteRefUpdate(mirror, tag.name(), tag, ref, false, null, ObjectId.zeroId());
    }

    private PublishOutcome settled(ObjectId tag, PushResult result) throws IOException {
        RemoteRefUpdate update = result.getRemoteUpdate(ref);
        boolean was = update.getStatus() == RemoteRefUpdate.Status.UP_TO_DATE;
        if (was || update.getStatus() == RemoteRefUpdate.Status.OK) {
            remember(tag);
            return new Published(was);
        }
        // Somebody else may have been quicker, in this very moment too: what the remote has decides.
        Optional<PublishOutcome> there = there(tag, true);
        return there.isPresent() ? there.get() : new Refused(line.errors().refusal(result, update));
    }

    private PublishOutcome afterLoss(ObjectId tag, IOException failure) throws IOException {
        try {
            Optional<PublishOutcome> there = there(tag, false);
            if (there.isPresent()) {
                return there.get();
            }
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
        throw failure;
    }

    /** What the remote has under the tag's name. */
    private Optional<PublishOutcome> there(ObjectId tag, boolean wasThere) throws IOException {
        Optional<Ref> found = line.ask(mirror, ref);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ObjectId id = found.get().getObjectId();
        ObjectId commit = Optional.ofNullable(found.get().getPeeledObjectId()).orElse(id);
        if (!commit.equals(Commits.id(step.commit()))) {
            return Optional.of(new Taken(Commits.id(commit)));
        }
        if (mirror.getObjectDatabase().has(id)) {
            remember(id);
        }
        return Optional.of(new Published(wasThere || !id.equals(tag)));
    }

    /** The mirror knows of the tag before the next refresh. */
    private void remember(ObjectId tag) throws IOException {
        RefUpdate update = mirror.updateRef(ref);
        update.setNewObjectId(tag);
        update.forceUpdate();
    }
}
