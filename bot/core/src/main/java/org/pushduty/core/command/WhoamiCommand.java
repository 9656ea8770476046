package org.pushduty.core.command;

import java.util.List;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.people.People;

/** {@code !whoami}: who the bot takes you for, and why. */
final class WhoamiCommand implements Command {
    private final People people;

    WhoamiCommand(People people) {
        this.people = people;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.reading(
                CommandSpec.Group.RUN, "whoami", "Who I take you for, by which account, and what you may.");
    }

    @Override
    public Answer run(Request request) {
        Speaker speaker = request.speaker();
        if (!speaker.isProven()) {
            return Answer.openly("I cannot tell: the network vouches for no account of yours. You may look; to change"
                    + " something, log in first.");
        }
        if (!speaker.isKnown()) {
            return Answer.openly(
                    speaker.account() + ", whom my configuration does not know. You may look, and change nothing.");
        }
        List<String> roles = people.roleNames().stream()
                .filter(role -> people.holds(speaker.person(), role))
                .sorted()
                .toList();
        boolean isHero = request.state()
                .current()
                .filter(push -> push.hero().equals(speaker.person()))
                .isPresent();
        return Answer.openly("you are " + speaker.person() + " (" + speaker.account() + ")"
                + (roles.isEmpty() ? "" : " · " + String.join(", ", roles)) + (isHero ? " · the push hero" : ""));
    }

    @Override
    public boolean needsTrain() {
        return false;
    }

    @Override
    public boolean needsSpeaker() {
        return true;
    }
}
