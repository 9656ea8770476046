package org.pushduty.core.command;

import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.push.Question;

/** {@code !yes CODE}: confirms what the bot has asked the same person about. */
final class YesCommand implements Command {
    private final OpenQuestions questions;

    YesCommand(OpenQuestions questions) {
        this.questions = questions;
    }

    @Override
    public CommandSpec spec() {
        // Not a writing command itself: what it confirms is written in that one's own lane.
        return new CommandSpec(
                "yes",
                List.of("confirm"),
                CommandSpec.Group.SHIP,
                false,
                Right.PERSON,
                List.of(Parameter.one("CODE", Parameter.Type.CODE, "the code that came with the question")),
                List.of(),
                "Confirms what the bot has just asked you about.",
                "!yes 7f3");
    }

    @Override
    public Optional<Question> resumes(Request request) {
        return request.isPreview()
                ? Optional.empty()
                : questions.find(request.arguments().text("CODE"), request.speaker());
    }

    @Override
    public Answer run(Request request) {
        return request.isPreview()
                ? Answer.refused("A question mark is no yes. Nothing was changed; the question still stands.")
                : Answer.refused("Nothing of yours waits for that code; a question lives for "
                        + Confirmations.LIFE.toMinutes() + " minutes, and is answered once. Nothing was changed.");
    }

    @Override
    public boolean needsTrain() {
        return false;
    }
}
