package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.push.Push;
import org.pushduty.core.train.PushName;

/** What the hero is shown of the mail of a push that has just been closed. */
final class MailDraft {
    private MailDraft() {}

    /**
     * The draft, for the asker alone; nothing where the train has no mail. Never fails: the push is closed whatever
     * becomes of its mail.
     */
    static Answer told(Request request, PushName closed) {
        return request.train().mail().isWanted()
                ? request.state().push(closed).map(push -> told(request, push)).orElse(Answer.NONE)
                : Answer.NONE;
    }

    private static Answer told(Request request, Push push) {
        try {
            MailTold mail = new MailTold(request, push);
            List<String> lines = new ArrayList<>(List.of("the mail of " + push.name() + ", " + mail.standing() + ":"));
            lines.addAll(TextAnswer.said(mail.text()));
            return Answer.quietly(lines);
        } catch (OutsideException e) {
            return Answer.quietly(List.of("the mail of " + push.name() + " could not be drafted now: " + e.getMessage()
                    + ". !mail tries it again."));
        }
    }
}
