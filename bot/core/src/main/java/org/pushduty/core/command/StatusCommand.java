package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.OutsideException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code !status}: how the push stands, what is wrong with the networks, and what waits to be said. */
final class StatusCommand implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(StatusCommand.class);

    private final Map<String, ChatNetwork> networks;

    StatusCommand(Map<String, ChatNetwork> networks) {
        this.networks = networks;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.reading(
                        CommandSpec.Group.SEE,
                        "status",
                        "How the push stands: date, hero, revisions, holds, what production runs; what is wrong with"
                                + " my networks, and what waits to be said.")
                .alias("st");
    }

    @Override
    public Answer run(Request request) {
        return Answer.openly(new PushReport(request).status() + troubles() + waiting(request));
    }

    private String troubles() {
        return networks.values().stream()
                .map(network -> told(network.name(), network.health().trouble()))
                .sorted()
                .collect(joining());
    }

    private static String told(String network, String trouble) {
        return trouble.isBlank() ? "" : " · network " + network + ": " + trouble;
    }

    private static String waiting(Request request) {
        try {
            return request.desk().overdueLines().entrySet().stream()
                    .map(place -> " · " + place.getValue() + (place.getValue() == 1 ? " line waits" : " lines wait")
                            + " for " + place.getKey())
                    .collect(joining());
        } catch (OutsideException e) {
            // How the push stands is known without the store, and that is what was asked.
            LOG.debug("what waits is not known: {}", e.getMessage());
            return "";
        }
    }
}
