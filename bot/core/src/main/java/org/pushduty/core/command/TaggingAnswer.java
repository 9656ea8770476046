package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.push.TaggingPlan;

/** The answer of a command that planned tags: the plan is carried out, and its own summary is announced. */
final class TaggingAnswer {
    private TaggingAnswer() {}

    static Answer after(Request request) {
        List<TaggingPlan> plans;
        try {
            plans = request.desk().finishTagging(plan -> tell(request, plan));
        } catch (OutsideException e) {
            return Answer.refused(e.getMessage() + ". Tags may be made already; what is left is finished and said with"
                    + " the next command, or when I start.");
        }
        return plans.isEmpty() ? Answer.NONE : request.heard(request.desk().summary(plans.get(plans.size() - 1)));
    }

    /** The last step needs no word: the answer follows it. */
    private static void tell(Request request, TaggingPlan plan) {
        if (!plan.open().isEmpty()) {
            int count = plan.steps().size();
            request.progress()
                    .accept("tagging " + count + " repositories: "
                            + plan.steps().stream()
                                    .map(step -> step.repository() + " " + mark(plan, step))
                                    .collect(joining(", ")));
        }
    }

    private static String mark(TaggingPlan plan, TagStep step) {
        if (plan.open().contains(step)) {
            return "…";
        }
        return plan.done().contains(step) ? "✓" : "✗";
    }
}
