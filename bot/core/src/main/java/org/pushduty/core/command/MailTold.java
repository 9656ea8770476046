package org.pushduty.core.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.desk.PushMail;
import org.pushduty.core.push.MailStatus;
import org.pushduty.core.push.MailTimes;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.Task;

/** The mail of a push as people are told of it. */
final class MailTold {
    private static final String SEND = "!mail send";

    private final Request request;
    private final Push push;

    MailTold(Request request, Push push) {
        this.request = request;
        this.push = push;
    }

    /** Line by line. */
    List<String> text() {
        return TextAnswer.lines(new PushMail(request.desk()).text(push));
    }

    /** How those stand that wait for something or somebody, by {@code mail of 2016.10.06}, oldest first. */
    static Map<String, String> waiting(Request request) {
        Map<String, String> waiting = new LinkedHashMap<>();
        request.state().pushes().stream()
                .sorted(Comparator.comparing(Push::date))
                .map(push -> new MailTold(request, push))
                .filter(MailTold::isWaiting)
                .forEach(mail -> waiting.put("mail of " + mail.push.name(), mail.standing()));
        return waiting;
    }

    /** The mail server may take any that was handed to it; what people have to do is only of interest of the newest. */
    private boolean isWaiting() {
        // What was adopted is tagged by nobody here: people know of it from elsewhere.
        boolean isNewest = push.isTagged() && request.state().lastPushed().equals(Optional.of(push));
        return switch (push.paper().mail().stage()) {
            case SENT -> false;
            case WRITTEN -> true;
            case REFUSED, UNKNOWN -> isNewest;
            case UNWRITTEN ->
                isNewest && request.train().mail().isWanted() && request.desk().hasMailServer();
        };
    }

    /** How it stands: {@code sent Thu 6 Oct 11:45 PDT}. */
    String standing() {
        MailStatus mail = push.paper().mail();
        return mail.stage() == MailStatus.Stage.UNWRITTEN ? unwritten() : standing(request, push);
    }

    /** How one stands that was written. */
    static String standing(Request request, Push push) {
        MailStatus mail = push.paper().mail();
        String at = request.moments().shown(mail.at());
        return switch (mail.stage()) {
            case UNWRITTEN -> "a draft";
            case WRITTEN -> "waiting for the mail server since " + at;
            case SENT -> "sent " + at;
            case REFUSED -> "refused " + at + " (" + mail.trouble() + "): " + SEND + " --again";
            case UNKNOWN ->
                "out or not, handed over before " + at + " (" + mail.trouble() + "): look at the list; " + SEND
                        + " --again sends it once more";
        };
    }

    private String unwritten() {
        if (push.stage() != Push.Stage.PUSHED) {
            return "a draft";
        }
        if (!request.train().mail().isWanted()) {
            return "a draft; the configuration has nobody to send it to";
        }
        if (!request.desk().hasMailServer()) {
            return "a draft; the configuration has no mail server, so send it by hand";
        }
        return "a draft, " + goesOut();
    }

    private String goesOut() {
        List<Task> open = push.paper().openTasks(Task.Phase.AFTER);
        if (!open.isEmpty()) {
            boolean isAlone = open.size() == 1;
            String tasks = (isAlone ? "task " : "tasks ")
                    + String.join(
                            ", ",
                            open.stream()
                                    .map(task -> String.valueOf(task.number()))
                                    .toList());
            return (request.train().mail().goesByItself() ? "goes out by itself once " : "to be sent once ") + tasks
                    + (isAlone ? " is" : " are") + " done";
        }
        return new MailTimes(request.train())
                .ofItself(push)
                .filter(at -> !at.isBefore(request.now()))
                .map(at -> "goes out by itself at " + clock(at) + ", or now with " + SEND)
                .orElse(SEND + " sends it");
    }

    private String clock(Instant at) {
        return Duration.between(request.now(), at).toHours() < 12
                ? request.moments().time(at)
                : request.moments().shown(at);
    }
}
