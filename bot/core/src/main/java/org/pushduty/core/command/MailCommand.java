package org.pushduty.core.command;

import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Option;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.push.Push;

/** {@code !mail}: shows the mail that says that a push is done; {@code !mail send} sends it. */
final class MailCommand implements Command {
    private static final String SEND = "send";

    @Override
    public CommandSpec spec() {
        return CommandSpec.writing(
                        CommandSpec.Group.SHIP,
                        "mail",
                        Right.HERO,
                        "The mail of the last push, to you alone (everybody may look); a draft where none has gone out"
                                + " yet. !mail send sends it.",
                        Parameter.optional(TextAnswer.DATE, Parameter.Type.DATE, "of that push instead"),
                        Parameter.optional(SEND, Parameter.Type.CODE, "the word itself: send it"))
                .with(
                        Option.flag("again", "send it once more, where it was refused or may have been lost"),
                        Option.of(
                                Deciders.DESPITE,
                                "REASON",
                                Parameter.Type.TEXT,
                                "send it although something is still to be done after the push"))
                .example("!mail send");
    }

    @Override
    public CommandSpec spec(Arguments arguments) {
        return arguments.first(SEND).isPresent()
                ? spec()
                : CommandSpec.reading(
                        CommandSpec.Group.SHIP,
                        "mail",
                        spec().summary(),
                        spec().parameters().get(0));
    }

    @Override
    public Answer run(Request request) {
        String wish = request.arguments().text(SEND);
        if (wish.isBlank()) {
            return request.arguments().options().isEmpty()
                    ? shown(request)
                    : Answer.refused("Say !mail send to send it. Nothing was sent.");
        }
        if (!wish.equalsIgnoreCase(SEND)) {
            return Answer.refused("\"" + wish
                    + "\" means nothing to me here: !mail shows the mail, !mail send sends it." + " Nothing was sent.");
        }
        Optional<Push> push = TextAnswer.push(request, () -> pushed(request));
        return push.map(known -> new MailSending(request, known).answer())
                .orElseGet(() -> Answer.refused("there is no push whose mail could go out. Nothing was sent."));
    }

    private static Optional<Push> pushed(Request request) {
        return request.state().lastPushed();
    }

    private static Answer shown(Request request) {
        Optional<Push> push = TextAnswer.push(
                request, () -> pushed(request).or(() -> request.state().current()));
        if (push.isEmpty()) {
            return TextAnswer.unknownPush(request);
        }
        MailTold told = new MailTold(request, push.get());
        List<String> text = told.text();
        String url = request.train().notes().url(push.get().name());
        return Answer.briefly(
                "the mail of " + push.get().name() + " is for your eyes: " + text.size() + " lines, " + told.standing()
                        + (url.isBlank() ? "" : " · " + url),
                TextAnswer.said(text));
    }
}
