package org.pushduty.core.command;

import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Choice;
import org.pushduty.core.chat.Proposal;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.push.Question;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts errands to people, and knows again at their yes which one it was. */
final class Approvals {
    private static final Logger LOG = LoggerFactory.getLogger(Approvals.class);

    private final Registry registry;
    private final Lanes lanes;
    private final Confirmations confirmations;

    Approvals(Registry registry, Lanes lanes, Confirmations confirmations) {
        this.registry = registry;
        this.lanes = lanes;
        this.confirmations = confirmations;
    }

    /** Keeps it until that person's yes, which is the choice; empty for an offer that cannot be kept now. */
    Optional<Choice> ask(Errand errand, Speaker speaker, Proposal proposal) {
        try {
            return Optional.of(
                    confirmations.ask(errand.lane().desk().train().name(), speaker, errand.line(), proposal));
        } catch (OutsideException e) {
            if (proposal.kind() == Proposal.Kind.QUESTION) {
                throw e;
            }
            LOG.debug("a preview without an offer: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * What the question was about; empty where the configuration no longer has its train, or this program its command.
     */
    Optional<Errand> errand(Question question) {
        return Addressing.read(question.line(), List.of(), true)
                .flatMap(addressed -> registry.find(addressed.verb())
                        .flatMap(command -> lanes.named(question.train().text())
                                .map(lane -> new Errand(command, lane, addressed))));
    }

    /** Whether it still waits for that person's yes. */
    boolean isOpen(Question question, Speaker speaker) {
        return confirmations.find(question.code(), speaker).isPresent();
    }

    /** It was carried out, or asked anew: a second yes finds nothing. */
    void settle(Question question) {
        confirmations.settle(question);
    }
}
