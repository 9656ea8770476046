package org.pushduty.core.command;

import java.util.List;
import java.util.Optional;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;

/** {@code !yes CODE}: confirms what the bot has asked the same person about. */
final class YesCommand implements Command {
    private final Confirmations confirmations;

    YesCommand(Confirmations confirmations) {
        this.confirmations = confirmations;
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
    public Answer run(Request request) {
        if (request.isPreview()) {
            return Answer.refused("A question mark is no yes. Nothing was changed; the question still stands.");
        }
        Optional<Confirmations.Resumption> confirmed =
                confirmations.take(request.arguments().text("CODE"), request.speaker());
        if (confirmed.isEmpty()) {
            return Answer.refused("Nothing of yours waits for that code; a question lives for "
                    + Confirmations.LIFE.toMinutes() + " minutes. Nothing was changed.");
        }
        confirmed.get().after(request);
        return Answer.NONE;
    }

    @Override
    public boolean needsTrain() {
        return false;
    }
}
