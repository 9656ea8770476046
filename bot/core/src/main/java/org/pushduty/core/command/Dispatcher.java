package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Message;
import org.pushduty.core.chat.Place;
import org.pushduty.core.people.People;
import org.pushduty.core.port.ChatNetwork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is said and does what it asks for. {@link #hear} returns at once and may be called from several threads:
 * what changes a train is done in that train's lane, what only looks beside it.
 */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Registry registry;
    private final Lanes lanes;
    private final Turns turns;
    private final Map<String, List<String>> ourNames;
    private final Performer performer;
    private final Voice voice;

    /**
     * @param turns who may ask for how much, and where what only looks is done
     * @param ourNames what the bot is called on each network, by the network's name
     * @param networks by name
     */
    public Dispatcher(
            Registry registry,
            Lanes lanes,
            Turns turns,
            Map<String, List<String>> ourNames,
            People people,
            Map<String, ChatNetwork> networks,
            Confirmations confirmations,
            Voice voice,
            Clock clock) {
        this.registry = registry;
        this.lanes = lanes;
        this.turns = turns;
        this.ourNames = Map.copyOf(ourNames);
        this.performer = new Performer(
                new Approvals(registry, lanes, confirmations),
                new Gatekeeper(people, Map.copyOf(networks)),
                new TopicWaits(networks),
                voice,
                clock);
        this.voice = voice;
    }

    /** Somebody said something; most of what is said is not for us. */
    public void hear(Message message) {
        if (message.sender().isBot()) {
            return;
        }
        Place place = message.place();
        Addressing.read(message.text(), ourNames.getOrDefault(place.network(), List.of()), place.isPrivate())
                .ifPresent(addressed -> inTurn(message, addressed));
    }

    private void inTurn(Message message, Addressing.Addressed addressed) {
        Turn turn = turns.turn(message);
        switch (turn.verdict()) {
            case TAKEN -> dispatch(message, addressed, turn);
            case TOLD ->
                voice.answer(
                        message.asked(),
                        Answer.refused("slow down: " + turn.pace() + "; this one was not carried out."));
            case UNHEARD -> {
                LOG.debug("too many commands: !{} was not carried out", addressed.verb());
                voice.unheard(message.asked());
            }
        }
    }

    private void dispatch(Message message, Addressing.Addressed addressed, Turn turn) {
        Optional<Command> command = registry.find(addressed.verb());
        if (command.isEmpty()) {
            unknown(message, addressed);
            return;
        }
        Optional<Lane> lane = lane(message.place(), addressed.train(), command.get());
        if (lane.isEmpty()) {
            voice.answer(message.asked(), Answer.refused(whichTrain(addressed)));
            return;
        }
        Errand errand = new Errand(command.get(), lane.get(), addressed);
        Runnable work = () -> performer.carryOut(message, errand);
        try {
            if (errand.spec().writes()) {
                turn.write(lane.get().writes(), work);
            } else {
                turn.look(work);
            }
        } catch (RejectedExecutionException e) {
            LOG.info("!{} came while the bot was leaving", command.get().spec().name());
        }
    }

    /** In a channel, "!word" may be for another bot: only the one who said it is told that it is none of ours. */
    private void unknown(Message message, Addressing.Addressed addressed) {
        List<String> nearest = registry.nearest(addressed.verb());
        String meant = nearest.isEmpty()
                ? " !help lists them."
                : " Did you mean " + nearest.stream().map(name -> "!" + name).collect(joining(" or ")) + "?";
        voice.answer(message.asked(), Answer.refused("I know no command \"" + addressed.verb() + "\"." + meant));
    }

    private Optional<Lane> lane(Place place, String train, Command command) {
        if (!train.isEmpty()) {
            return lanes.named(train);
        }
        Optional<Lane> meant = lanes.meantAt(place);
        return meant.isPresent() || command.needsTrain()
                ? meant
                : lanes.all().stream().findFirst();
    }

    private String whichTrain(Addressing.Addressed addressed) {
        String names = String.join(", ", lanes.names());
        return addressed.train().isEmpty()
                ? "Which train? Put its name in front: !TRAIN/" + addressed.verb() + ". They are " + names + "."
                : "There is no train \"" + addressed.train() + "\"; they are " + names + ".";
    }
}
