package org.pushduty.core.push;

import java.time.Instant;
import org.pushduty.core.push.Pick.Standing;
import org.pushduty.core.push.TagStep.Origin;

/** A revision whose tag is on the remote. */
public record TaggedRevision(TagStep step, Instant at, String by) {

    /** The paper of its push once it is there: the picks that it took over, or took out. */
    Paperwork noticedIn(Paperwork paper) {
        Settlement how = new Settlement(by, at, step.revision().tagName());
        if (step.origin() == Origin.PICKS) {
            return paper.withPicks(pick -> pick.isOpen() && took(pick), pick -> pick.brought(Standing.PICKED, how));
        }
        return step.origin() == Origin.REVERTS
                ? paper.withPicks(
                        pick -> pick.standing() == Standing.PICKED && took(pick),
                        pick -> pick.brought(Standing.DROPPED, how))
                : paper;
    }

    private boolean took(Pick pick) {
        return step.taken().stream().anyMatch(taken -> pick.isFor(step.repository(), taken));
    }
}
