package org.pushduty.core.command;

import java.util.List;
import java.util.Optional;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.push.Push;

/**
 * The push that a commit is wanted in: the one that the next {@code !cherry-pick} of that repository would tag for.
 *
 * @param base what it would be put onto; none where the push is not tagged yet: then the tag itself may have it
 */
record PickTarget(Push push, List<PickBase> base) {

    /** A push, or the reason why there is none. */
    record Search(List<PickTarget> found, String problem) {}

    static Search find(Request request, SourceRepository source) {
        PickBase.Search base = PickBase.find(request, source);
        if (!base.found().isEmpty()) {
            PickBase found = base.found().get(0);
            return found(request.state().push(found.push()).orElseThrow(), base.found());
        }
        Optional<Push> current = request.state().current();
        boolean isNamed = request.arguments().option("for").isPresent();
        return isNamed || current.isEmpty() ? new Search(List.of(), base.problem()) : found(current.get(), List.of());
    }

    private static Search found(Push push, List<PickBase> base) {
        return new Search(List.of(new PickTarget(push, base)), "");
    }

    /** What is said of it where it is not the usual case; else blank. */
    String remark() {
        if (base.isEmpty()) {
            return " · " + push.name() + " is not tagged yet: if the tag has it, it is done";
        }
        return base.get(0).isHotFix() ? " · a hot-fix on what production runs" : "";
    }
}
