package org.pushduty.core.command;

import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.push.LostFix;
import org.pushduty.core.push.Push;

/** Lets nobody tag what lacks earlier picks, unless they say why. */
record LossGate(Request request, Push push, List<LostFix> lost) {
    LossGate {
        lost = List.copyOf(lost);
    }

    /** Why nothing is tagged, for all to see; empty where nothing is lost, or somebody who may has said why. */
    Optional<Answer> refusal() {
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        if (reason().isBlank()) {
            String line = "lost fixes: " + push.name() + " would lack what was picked before: " + told()
                    + ". Land them on the branch and say !tag again, or go on with --despite \"reason\" and"
                    + " !cherry-pick them. Nothing was tagged.";
            return Optional.of(new Answer(List.of(new Answer.Line(Utterance.bad(line), true))));
        }
        return Deciders.mayGoOn(request, push)
                ? Optional.empty()
                : Deciders.despite(request, push)
                        .refusal("tagging without " + told())
                        .map(Answer::refused);
    }

    /** What a preview says of it, with a space before it; or nothing. */
    String remark() {
        return lost.isEmpty() ? "" : " It lacks what was picked before: " + told() + ".";
    }

    /** Each of them in brief. */
    List<String> briefs() {
        return lost.stream().map(LostFix::told).toList();
    }

    private String told() {
        return String.join(", ", briefs());
    }

    private String reason() {
        return request.arguments().option(Deciders.DESPITE).orElse("");
    }
}
