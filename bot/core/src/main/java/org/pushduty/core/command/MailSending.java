package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.desk.PushMail;
import org.pushduty.core.obstacle.Obstacle;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.MailStatus;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.Push;

/** {@code !mail send}, of one push. */
final class MailSending {
    private static final String NOT_SENT = " Nothing was sent.";

    private final Request request;
    private final Push push;
    private final MailStatus mail;

    MailSending(Request request, Push push) {
        this.request = request;
        this.push = push;
        this.mail = push.paper().mail();
    }

    Answer answer() {
        return noWay().or(this::notAgain).orElseGet(this::despiteWhatIsOpen);
    }

    private Optional<Answer> noWay() {
        if (push.stage() != Push.Stage.PUSHED || !push.isTagged()) {
            return refused(push.name() + " was not pushed by me, so there is nothing to mail.");
        }
        if (!request.train().mail().isWanted()) {
            return refused(request.train().name() + " has no mail: nobody is named in my configuration (mail: to).");
        }
        return request.desk().hasMailServer()
                ? Optional.empty()
                : refused("my configuration has no mail server (smtp:); !mail shows the text, to be sent by hand.");
    }

    private Optional<Answer> notAgain() {
        boolean isAgain = request.arguments().has("again");
        return switch (mail.stage()) {
            case WRITTEN, SENT -> Optional.of(Answer.openly("already: " + MailTold.standing(request, push)));
            case UNWRITTEN ->
                isAgain ? refused("it was never sent: !mail send, without --again, sends it.") : Optional.empty();
            case REFUSED -> Optional.empty();
            case UNKNOWN ->
                isAgain
                        ? Optional.empty()
                        : refused("the mail of " + push.name() + " is " + MailTold.standing(request, push) + ".");
        };
    }

    private static Optional<Answer> refused(String why) {
        return Optional.of(Answer.refused(why + NOT_SENT));
    }

    private Answer despiteWhatIsOpen() {
        List<Obstacle> open = request.desk().obstacles().ofClosing(push);
        Optional<String> reason = request.arguments().option(Deciders.DESPITE);
        if (open.isEmpty()) {
            return sent(List.of());
        }
        if (reason.isEmpty()) {
            List<String> lines =
                    new ArrayList<>(List.of("the mail says that " + push.name() + " is done, but it is not:"));
            open.stream().map(Obstacle::line).forEach(lines::add);
            lines.add(NOT_SENT.strip() + " Who may goes on with --despite \"REASON\": "
                    + Deciders.despite(request, push).told() + ".");
            return Answer.refused(lines);
        }
        return Deciders.despite(request, push).include(request.speaker().person())
                ? sent(List.of(new PaperEvent.WentDespite(
                        push.name(),
                        "mail send",
                        open.stream().map(Obstacle::brief).toList(),
                        reason.get())))
                : refused("--despite is for " + Deciders.despite(request, push).told() + ".")
                        .orElseThrow();
    }

    private Answer sent(List<Event> despite) {
        PushMail post = new PushMail(request.desk());
        boolean isDoubtful = mail.stage() == MailStatus.Stage.UNKNOWN;
        String effect = "This mails " + String.join(", ", request.train().mail().to()) + ": "
                + post.draft(push).subject() + (isDoubtful ? " - once more, though it may be out already." : "");
        if (request.isPreview()) {
            return request.preview(effect, List.of());
        }
        return request.mustAsk(effect, isDoubtful)
                ? Answer.ask(effect)
                : request.heard(post.send(request.actor(), push, despite));
    }
}
