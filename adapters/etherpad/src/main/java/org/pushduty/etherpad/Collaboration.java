package org.pushduty.etherpad;

import java.net.URI;
import java.util.List;
import org.pushduty.core.port.OutsideException;

/**
 * Changes pages as people do, by changesets that touch only what is different. The server puts them onto what people
 * typed since, so that nothing of theirs is lost or loses its author, and the cursor of nobody jumps. Where somebody
 * typed into a line that we removed, or removed one into which we wrote, what is left of it would run into a
 * neighbouring line, and what they moved would lose what we wrote: that is put right afterwards.
 */
final class Collaboration {
    /** Etherpad 1.8 takes no message of more than 10,000 bytes (socketIo.maxHttpBufferSize). */
    private static final int MOST_BYTES = 8_000;

    /** Each but the first is needed only where people write into the very lines that we change. */
    private static final int MOST_ROUNDS = 10;

    /** A server in production takes ten messages a second from one address (commitRateLimiting). */
    private static final int PAUSE_FROM = 4;

    private static final long PAUSE_MILLIS = 300;

    private final String system;
    private final URI address;
    private final Http http;
    private final Api api;
    private final Collaborator.Visitor self;

    Collaboration(String system, URI address, Http http, Api api, Collaborator.Visitor self) {
        this.system = system;
        this.address = address;
        this.http = http;
        this.api = api;
        this.self = self;
    }

    /** Whether the page was still at that revision when we came; then it has become what is wanted. */
    boolean replace(String page, Api.Revision base, String wanted, Deadline deadline) throws NotLetIn {
        try (Channel channel = Channel.open(system, http, address, deadline);
                Collaborator joined = Collaborator.join(system, channel, page, self, deadline)) {
            if (!joined.revision().equals(base)) {
                return false;
            }
            write(joined, page, base, wanted, deadline);
            return true;
        }
    }

    private void write(Collaborator joined, String page, Api.Revision base, String wanted, Deadline deadline) {
        Api.Revision at = base;
        String target = wanted;
        for (int round = 0; !target.equals(at.text()); round++) {
            if (round == MOST_ROUNDS) {
                throw new OutsideException(system, "write " + page, "people keep changing the same lines");
            }
            Step step = step(joined, page, at, target, deadline);
            at = step.at();
            target = step.target();
        }
    }

    /** Where the page has come to, and what it is to become from there. */
    private record Step(Api.Revision at, String target) {}

    /** All that is different, or as much as comes before somebody else's change. */
    private Step step(Collaborator joined, String page, Api.Revision base, String target, Deadline deadline) {
        Api.Revision at = base;
        List<Edits> batches = Difference.between(base.text(), target).batches(MOST_BYTES);
        for (int batch = 0; batch < batches.size(); batch++) {
            pause(page, batch);
            Edits edits = batches.get(batch);
            int number = joined.commit(at, edits, "write " + page, deadline);
            var ours = new Api.Revision(number, edits.applyTo(at.text()));
            if (number > at.number() + 1) {
                return merged(page, at, ours, target, deadline);
            }
            at = ours;
        }
        return new Step(at, target);
    }

    private Step merged(String page, Api.Revision base, Api.Revision ours, String target, Deadline deadline) {
        Api.Revision theirs = api.at(page, ours.number() - 1, deadline);
        Api.Revision both = api.at(page, ours.number(), deadline);
        boolean isTorn = Merge.cutsIntoTheirs(base.text(), theirs.text(), ours.text())
                || Merge.isScattered(base.text(), theirs.text(), ours.text(), both.text());
        return new Step(
                both,
                isTorn ? Merge.of(base.text(), theirs.text(), target) : Merge.of(ours.text(), both.text(), target));
    }

    private void pause(String page, int batch) {
        if (batch < PAUSE_FROM) {
            return;
        }
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutsideException(system, "write " + page, "interrupted", e);
        }
    }
}
