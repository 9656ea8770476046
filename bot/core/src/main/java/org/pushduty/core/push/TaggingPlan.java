package org.pushduty.core.push;

import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Revision;

/**
 * Tags that are still to be made.
 *
 * @param number the number of the log entry that planned it
 * @param by who asked for it
 * @param steps all of it, in the train's order
 * @param open those not yet carried out
 * @param failures those that could not be
 * @param remarks what the asker is to be told besides, in order
 */
public record TaggingPlan(
        long number,
        PushName push,
        Actor by,
        List<TagStep> steps,
        List<TagStep> open,
        List<Failure> failures,
        List<String> remarks) {

    /** A tag that the remote does not have, and why. */
    public record Failure(RepositoryName repository, Revision revision, String reason) {}

    public TaggingPlan {
        steps = List.copyOf(steps);
        open = List.copyOf(open);
        failures = List.copyOf(failures);
        remarks = List.copyOf(remarks);
    }

    static TaggingPlan of(long number, PushName push, Actor by, List<TagStep> steps, List<String> remarks) {
        return new TaggingPlan(number, push, by, steps, steps, List.of(), remarks);
    }

    public TaggingPlan without(RepositoryName repository, Revision revision) {
        List<TagStep> left =
                open.stream().filter(step -> !step.isFor(repository, revision)).toList();
        return new TaggingPlan(number, push, by, steps, left, failures, remarks);
    }

    public TaggingPlan failed(Failure failure) {
        if (open.stream().noneMatch(step -> step.isFor(failure.repository(), failure.revision()))) {
            return this;
        }
        List<Failure> all = new ArrayList<>(failures);
        all.add(failure);
        TaggingPlan rest = without(failure.repository(), failure.revision());
        return new TaggingPlan(number, push, by, steps, rest.open, all, remarks);
    }

    /** The steps that are on the remote. */
    public List<TagStep> done() {
        return steps.stream()
                .filter(step -> !open.contains(step))
                .filter(step ->
                        failures.stream().noneMatch(failure -> step.isFor(failure.repository(), failure.revision())))
                .toList();
    }
}
