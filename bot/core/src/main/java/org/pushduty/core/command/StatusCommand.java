package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import org.pushduty.core.port.ChatNetwork;

/** {@code !status}: how the push stands, and which of the bot's networks is away. */
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
                        "How the push stands: date, hero, revisions, holds, what production runs; and which network"
                                + " I am not on.")
                .alias("st");
    }

    @Override
    public Answer run(Request request) {
        String away = networks.values().stream()
                .filter(network -> !network.health().isUp())
                .map(network ->
                        " · network " + network.name() + ": " + network.health().story())
                .sorted()
                .collect(joining());
        return Answer.openly(new PushReport(request).status() + away);
    }
}
