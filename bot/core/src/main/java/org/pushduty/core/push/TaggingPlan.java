package org.pushduty.core.push;

import java.util.List;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Revision;

/**
 * Tags that are still to be made.
 *
 * @param number the number of the log entry that planned it
 * @param by who asked for it
 * @param open the steps not yet carried out, in the train's order
 */
public record TaggingPlan(long number, PushName push, Actor by, List<TagStep> open) {
    public TaggingPlan {
        open = List.copyOf(open);
    }

    public TaggingPlan without(RepositoryName repository, Revision revision) {
        return new TaggingPlan(
                number,
                push,
                by,
                open.stream().filter(step -> !step.isFor(repository, revision)).toList());
    }
}
