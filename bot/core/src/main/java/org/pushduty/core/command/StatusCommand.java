package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pushduty.core.port.ChatNetwork;

/** {@code !status}: how the push stands, and how the bot's networks are. */
final class StatusCommand implements Command {
    private final Map<String, ChatNetwork> networks;

    StatusCommand(Map<String, ChatNetwork> networks) {
        this.networks = networks;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.reading(
                        CommandSpec.Group.SEE,
                        "status",
                        "How the push stands: date, hero, revisions, holds, what production runs; and how the networks"
                                + " are.")
                .alias("st");
    }

    @Override
    public Answer run(Request request) {
        List<String> health = new ArrayList<>();
        networks.values().stream()
                .map(network -> network.name() + ": " + network.health().story())
                .sorted()
                .forEach(health::add);
        return Answer.openly(new PushReport(request).status()).and(Answer.quietly(health));
    }
}
