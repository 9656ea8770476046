package org.pushduty.core.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.push.Hold;
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
                        "How the push stands: date, hero, revisions, holds, blockers, open tasks and picks, what"
                                + " production runs; a mail that waits, what is wrong with my networks, and what waits"
                                + " to be said.")
                .alias("st");
    }

    @Override
    public Answer run(Request request) {
        List<String> troubles = Stream.of(networks(), waiting(request), notes(request))
                .flatMap(each -> each)
                .toList();
        StatusView view = new StatusView(request);
        return choices(request, Answer.openly(view.line(troubles)).with(view.card(troubles)));
    }

    /** Who may not is told so when they choose it: everybody in the channel sees the same. */
    private static Answer choices(Request request, Answer answer) {
        List<Hold> holds = new PushReport(request).holds();
        Answer offering = answer.with(Choices.next(request.train()));
        return switch (holds.size()) {
            case 0 -> offering.with(Choices.hold(request.train()));
            case 1 -> offering.with(Choices.unhold(request.train(), holds.get(0)));
            default -> offering;
        };
    }

    private Stream<String> networks() {
        return networks.values().stream()
                .filter(network -> !network.health().trouble().isBlank())
                .map(network ->
                        "network " + network.name() + ": " + network.health().trouble())
                .sorted();
    }

    private static Stream<String> notes(Request request) {
        return Stream.of(request.desk().notesTrouble())
                .filter(trouble -> !trouble.isBlank())
                .map(trouble -> "the notes wait: " + trouble);
    }

    private static Stream<String> waiting(Request request) {
        try {
            return request.desk().overdueLines().entrySet().stream()
                    .map(place -> place.getValue() + (place.getValue() == 1 ? " line waits" : " lines wait") + " for "
                            + place.getKey());
        } catch (OutsideException e) {
            // How the push stands is known without the store, and that is what was asked.
            LOG.debug("what waits is not known: {}", e.getMessage());
            return Stream.of();
        }
    }
}
