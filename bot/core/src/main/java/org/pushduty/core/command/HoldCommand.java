package org.pushduty.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Hold;

/** {@code !hold REASON [until WHEN]}: nobody is to move the push on until somebody says {@code !unhold}. */
final class HoldCommand implements Command {
    private static final String REASON = "REASON [until WHEN]";
    private static final Pattern UNTIL = Pattern.compile("(?is)(|.*\\s)until\\s(.*)");

    /** One or two words with a number in them. */
    private static final Pattern TIME_LIKE = Pattern.compile("(?=.*\\d)\\S+(?:\\s+\\S+)?");

    @Override
    public CommandSpec spec() {
        return CommandSpec.writing(
                        CommandSpec.Group.GUARD,
                        "hold",
                        Right.PERSON,
                        "Stops the train until somebody says !unhold, or until the time given.",
                        Parameter.one(
                                REASON, Parameter.Type.TEXT, "why; WHEN is 2h, 15:00, tomorrow 9:00, thu, 2016-10-07"))
                .example("!hold login is broken on stage until 15:00");
    }

    @Override
    public Answer run(Request request) {
        String text = request.arguments().text(REASON);
        Matcher until = UNTIL.matcher(text);
        if (!until.matches()) {
            return hold(request, text, Hold.OPEN_END);
        }
        String when = until.group(2).strip();
        Optional<Instant> end = request.moments().read(when);
        if (end.isPresent()) {
            return until.group(1).isBlank()
                    ? Answer.refused("REASON is missing: say why, then until when. The train is not held.")
                    : hold(request, until.group(1), end.get());
        }
        // "until" is also a word: "do not push until bug 1234 is fixed" has no time in it and is a reason as it stands.
        return TIME_LIKE.matcher(when).matches()
                ? Answer.refused("I cannot read \"until " + when + "\" as a time to come; I know 2h, 15:00,"
                        + " tomorrow 9:00, thu 11:00, 2016-10-07. The train is not held.")
                : hold(request, text, Hold.OPEN_END);
    }

    private static Answer hold(Request request, String reason, Instant end) {
        Hold hold = Hold.ofTrain(
                request.state().lastHold() + 1, request.actor().name(), reason.strip(), request.now(), end);
        String until = hold.until()
                .map(moment -> " until " + request.moments().shown(moment))
                .orElse("");
        String line = request.train().name() + " is on hold" + until + ": " + hold.reason() + " (!unhold "
                + hold.number() + ")";
        return request.isPreview()
                ? request.preview("This would say: " + line, List.of())
                : request.done(List.of(new Event.HoldSet(hold)), List.of(Announcement.bad(line)));
    }
}
