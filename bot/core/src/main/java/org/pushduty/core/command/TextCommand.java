package org.pushduty.core.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.push.Push;
import org.pushduty.core.train.Wording;

/** {@code !mail} and {@code !pad}: the texts of a push, made from its facts by the team's templates. */
final class TextCommand implements Command {
    private final CommandSpec spec;
    private final Wording wording;
    private final boolean isOfLastPush;

    private TextCommand(CommandSpec spec, Wording wording, boolean isOfLastPush) {
        this.spec = spec;
        this.wording = wording;
        this.isOfLastPush = isOfLastPush;
    }

    /** The mail that says that the push is done: of the last push, or a draft for the current one before that. */
    static TextCommand mail() {
        return new TextCommand(
                CommandSpec.reading(
                                CommandSpec.Group.SEE,
                                "mail",
                                "The mail of the last push, to you alone; a draft where none has gone out yet.",
                                Parameter.optional("DATE", Parameter.Type.DATE, "of that push instead"))
                        .example("!mail 2016.10.06"),
                Wording.MAIL,
                true);
    }

    /** The notes page of the current push. */
    static TextCommand pad() {
        return new TextCommand(
                CommandSpec.reading(
                                CommandSpec.Group.SEE,
                                "pad",
                                "The notes of the current push, to you alone.",
                                Parameter.optional("DATE", Parameter.Type.DATE, "of that push instead"))
                        .alias("notes")
                        .example("!pad"),
                Wording.PAD,
                false);
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Answer run(Request request) {
        Optional<Push> push = push(request);
        if (push.isEmpty()) {
            return Answer.refused("I know no push " + request.arguments().text("DATE") + ".");
        }
        String text = request.desk().page(wording, () -> request.desk().facts(push.get()));
        List<String> lines =
                Arrays.stream(text.split("\\R", -1)).map(String::stripTrailing).toList();
        String url = request.train().notes().url(push.get().name());
        return Answer.briefly(
                "the " + spec.name() + " of " + push.get().name() + " is for your eyes: " + lines.size() + " lines"
                        + (url.isBlank() ? "" : " · " + url),
                lines.stream().filter(line -> !line.isBlank()).toList());
    }

    private Optional<Push> push(Request request) {
        Optional<String> date = request.arguments().first("DATE");
        if (date.isPresent()) {
            return request.train()
                    .scheme()
                    .read(date.get())
                    .flatMap(
                            day -> request.state().push(request.train().scheme().nameOf(day)));
        }
        Optional<Push> last = isOfLastPush ? request.state().lastPushed() : Optional.empty();
        return last.or(() -> request.state().current());
    }
}
