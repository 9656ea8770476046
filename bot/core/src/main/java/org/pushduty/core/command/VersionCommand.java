package org.pushduty.core.command;

import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;

/** {@code !version}: what runs here. */
final class VersionCommand implements Command {
    private final String version;

    VersionCommand(String version) {
        this.version = version;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.reading(CommandSpec.Group.RUN, "version", "What runs here.");
    }

    @Override
    public Answer run(Request request) {
        return Answer.openly(
                "pushduty " + version + " on Java " + Runtime.version().feature());
    }

    @Override
    public boolean needsTrain() {
        return false;
    }
}
