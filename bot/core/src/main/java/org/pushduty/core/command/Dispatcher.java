package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.pushduty.core.chat.Message;
import org.pushduty.core.chat.Place;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.people.People;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.train.TrainChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is said and does what it asks for. {@link #hear} returns at once and may be called from several threads:
 * what changes a train is done in that train's lane, what only looks beside it.
 */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Registry registry;
    private final List<Lane> lanes;
    private final Turns turns;
    private final Map<String, List<String>> ourNames;
    private final Gatekeeper gatekeeper;
    private final Confirmations confirmations;
    private final Voice voice;
    private final Clock clock;

    /**
     * @param lanes one a train, in the order of the configuration
     * @param turns who may ask for how much, and where what only looks is done
     * @param ourNames what the bot is called on each network, by the network's name
     */
    public Dispatcher(
            Registry registry,
            List<Lane> lanes,
            Turns turns,
            Map<String, List<String>> ourNames,
            People people,
            Map<String, ChatNetwork> networks,
            Confirmations confirmations,
            Voice voice,
            Clock clock) {
        this.registry = registry;
        this.lanes = List.copyOf(lanes);
        this.turns = turns;
        this.ourNames = Map.copyOf(ourNames);
        this.gatekeeper = new Gatekeeper(people, Map.copyOf(networks));
        this.confirmations = confirmations;
        this.voice = voice;
        this.clock = clock;
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
                        message.place(),
                        message.sender().nick(),
                        Answer.refused("slow down: " + turn.pace() + "; this one was not carried out."));
            case UNHEARD -> LOG.debug("too many commands: !{} was not carried out", addressed.verb());
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
            voice.answer(message.place(), message.sender().nick(), Answer.refused(whichTrain(addressed)));
            return;
        }
        Runnable work = () -> carryOut(message, addressed, command.get(), lane.get());
        try {
            if (command.get().spec().writes()) {
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
        voice.answer(
                message.place(),
                message.sender().nick(),
                Answer.refused("I know no command \"" + addressed.verb() + "\"." + meant));
    }

    private Optional<Lane> lane(Place place, String train, Command command) {
        if (!train.isEmpty()) {
            return lanes.stream()
                    .filter(lane -> lane.desk().train().name().text().equalsIgnoreCase(train))
                    .findFirst();
        }
        Optional<Lane> here = lanes.stream()
                .filter(lane -> lane.desk().train().channels().stream()
                        .map(TrainChannel::at)
                        .anyMatch(at -> Place.channel(at).equals(place)))
                .findFirst();
        boolean isAnyFine = lanes.size() == 1 || !command.needsTrain();
        return here.isPresent() || !isAnyFine ? here : lanes.stream().findFirst();
    }

    private String whichTrain(Addressing.Addressed addressed) {
        String names =
                lanes.stream().map(lane -> lane.desk().train().name().text()).collect(joining(", "));
        return addressed.train().isEmpty()
                ? "Which train? Put its name in front: !TRAIN/" + addressed.verb() + ". They are " + names + "."
                : "There is no train \"" + addressed.train() + "\"; they are " + names + ".";
    }

    private void carryOut(Message message, Addressing.Addressed addressed, Command command, Lane lane) {
        guarded(message.place(), message.sender().nick(), command, () -> answer(message, addressed, command, lane));
    }

    private void guarded(Place place, String nick, Command command, Supplier<Answer> work) {
        try {
            voice.answer(place, nick, work.get());
        } catch (OutsideException e) {
            LOG.warn("!{} failed: {}", command.spec().name(), e.getMessage());
            voice.answer(place, nick, Answer.refused(e.getMessage() + ". Nothing was changed by this."));
        } catch (RuntimeException e) {
            // A bug of ours: the channel gets no stack trace, the log does, and the bot carries on.
            LOG.error("!{} broke", command.spec().name(), e);
            voice.answer(place, nick, Answer.refused("something went wrong inside me; my log has it."));
        }
    }

    private Answer answer(Message message, Addressing.Addressed addressed, Command command, Lane lane) {
        CommandSpec spec = command.spec();
        ArgumentParser.Outcome parsed =
                new ArgumentParser(spec, lane.desk().train().repositoryNames()).parse(addressed.rest());
        if (!parsed.isGood()) {
            return Answer.refused(parsed.problem());
        }
        boolean isWhoNeeded = spec.right() != Right.ANYONE || command.needsSpeaker();
        Speaker speaker = isWhoNeeded ? gatekeeper.speaker(message) : Gatekeeper.unproven(message);
        return run(
                command,
                lane,
                new Request(
                        lane.desk(),
                        speaker,
                        message.place(),
                        parsed.arguments(),
                        addressed.endsInQuestion(),
                        "",
                        clock.instant()));
    }

    private Answer run(Command command, Lane lane, Request request) {
        if (command.spec().writes()) {
            // By the calendar, and not by who asks or how: whose push it is decides who may.
            lane.desk().openNextPush();
        }
        Optional<String> refusal = gatekeeper.refusal(command.spec(), request.speaker(), request.state());
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        Voice.Patience patience =
                voice.patience(request.place(), request.speaker().nick(), command.busyLine(request));
        try {
            if (command.spec().writes() && !request.isPreview()) {
                lane.desk().takeUp();
            }
            Answer answer = command.run(request);
            return answer.question().isBlank() ? answer : ask(command, lane, request, answer.question());
        } finally {
            patience.close();
        }
    }

    /**
     * After the yes the command runs anew: rights, refs and effect are looked at again, and a changed effect is asked
     * anew.
     */
    private Answer ask(Command command, Lane lane, Request asked, String effect) {
        String code = confirmations.ask(asked.speaker(), yes -> {
            Request confirmed = new Request(
                    asked.desk(), yes.speaker(), yes.place(), asked.arguments(), false, effect, clock.instant());
            lane.writes()
                    .execute(() ->
                            guarded(yes.place(), yes.speaker().nick(), command, () -> run(command, lane, confirmed)));
        });
        return Answer.openly(
                effect + " Say !yes " + code + " within " + Confirmations.LIFE.toMinutes() + " minutes to do it.");
    }
}
