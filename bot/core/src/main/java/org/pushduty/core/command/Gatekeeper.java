package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.chat.Message;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.people.Account;
import org.pushduty.core.people.People;
import org.pushduty.core.people.Person;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TrainState;

/** Who speaks, and whether they may: proven accounts only, looked at when the command is carried out. */
final class Gatekeeper {
    /** The networks promise an answer within a few seconds; this is for one that breaks its promise. */
    private static final int PATIENCE_SECONDS = 15;

    private final People people;
    private final Map<String, ChatNetwork> networks;

    Gatekeeper(People people, Map<String, ChatNetwork> networks) {
        this.people = people;
        this.networks = networks;
    }

    /** Who that is right now, asked of the network where the message does not say. */
    Speaker speaker(Message message) {
        Identity identity = message.sender().identity();
        if (identity.account().isEmpty()) {
            identity = asked(message);
        }
        return identity.account()
                .map(account -> known(message.sender().nick(), account))
                .orElseGet(() -> unproven(message));
    }

    static Speaker unproven(Message message) {
        return new Speaker(message.sender().nick(), "", "");
    }

    private Speaker known(String nick, Account account) {
        return new Speaker(nick, people.owner(account).map(Person::name).orElse(""), account.toString());
    }

    private Identity asked(Message message) {
        ChatNetwork network = networks.get(message.place().network());
        if (network == null) {
            return Identity.unproven();
        }
        try {
            return network.identify(message.sender()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Identity.unproven();
        } catch (ExecutionException | TimeoutException e) {
            return Identity.unproven();
        }
    }

    /** Why this person may not, in a line that names who may; empty where they may. */
    Optional<String> refusal(CommandSpec spec, Speaker speaker, TrainState state) {
        if (spec.right() == Right.ANYONE) {
            return Optional.empty();
        }
        if (!speaker.isProven()) {
            return Optional.of("I cannot tell who you are: log in to your account first (on IRC: /msg NickServ"
                    + " IDENTIFY), a nick proves nothing. Nothing was changed.");
        }
        if (!speaker.isKnown()) {
            return Optional.of("the account " + speaker.account()
                    + " belongs to nobody in my configuration; ask an admin (" + names(People.ADMIN)
                    + ") to add it. Nothing was changed.");
        }
        return spec.right() == Right.HERO && !isHeroOrAdmin(speaker.person(), state)
                ? Optional.of("!" + spec.name() + " is for the push hero (" + heroes(state) + ") and admins ("
                        + names(People.ADMIN) + "). Nothing was changed.")
                : Optional.empty();
    }

    /** Whoever's push is open; and the hero of the push before, who is still there for its hot-fixes. */
    private boolean isHeroOrAdmin(String person, TrainState state) {
        return people.holds(person, People.ADMIN) || heroNames(state).anyMatch(person::equals);
    }

    private static String heroes(TrainState state) {
        return heroNames(state).distinct().collect(joining(", "));
    }

    private static Stream<String> heroNames(TrainState state) {
        // A push that was only adopted had no hero of ours.
        Stream<Push> last = state.lastPushed().filter(Push::isTagged).stream();
        return Stream.concat(state.pushes().stream().filter(Push::isOpen), last).map(Push::hero);
    }

    private String names(String role) {
        return people.holders(role).isEmpty() ? "nobody yet" : String.join(", ", people.holders(role));
    }
}
