package org.pushduty.irc;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.port.Ears;
import org.pushduty.irc.Lanes.Line;

/**
 * The channels of one connection: joins, comes back after a kick, follows the topics. Not safe for several threads:
 * {@link Session}'s lock guards it.
 */
final class Channels {
    // Not allowed in, for one reason or another; the second parameter is the channel.
    private static final Set<String> JOIN_REFUSED =
            Set.of("403", "405", "437", "470", "471", "473", "474", "475", "476", "477", "480", "489", "520");

    private final Surroundings with;
    private final Later later;
    private final UnaryOperator<String> fold;
    private final ChanServ chanServ;
    private final Map<String, ChannelState> states = new LinkedHashMap<>();

    /** Runs something after a pause, under the session's lock, unless the connection is over by then. */
    interface Later {
        void in(Duration pause, Runnable task);
    }

    Channels(Surroundings with, Later later, UnaryOperator<String> fold, ChanServ chanServ) {
        this.with = with;
        this.later = later;
        this.fold = fold;
        this.chanServ = chanServ;
        with.settings().channels().forEach(name -> states.put(fold.apply(name), new ChannelState(name)));
    }

    Collection<ChannelState> all() {
        return states.values();
    }

    Optional<ChannelState> find(String name) {
        return Optional.ofNullable(states.get(fold.apply(name)));
    }

    /** The server has welcomed us, or told how it compares names. */
    void joinAll() {
        states.values().forEach(this::tend);
    }

    /** The server compares names in another way than we thought; nothing has been joined yet. */
    void refold() {
        List<ChannelState> all = List.copyOf(states.values());
        states.clear();
        all.forEach(state -> states.put(fold.apply(state.name()), state));
    }

    /**
     * Takes in a line; gives what the bot is to hear of it, if anything.
     *
     * @param isOwn whether we are who did it, or to whom it was done
     */
    Optional<Consumer<Ears>> handle(IrcLine line, boolean isOwn) {
        switch (line.command()) {
            case "JOIN" -> find(line.param(0)).filter(state -> isOwn).ifPresent(this::joined);
            case "PART" -> find(line.param(0)).filter(state -> isOwn).ifPresent(state -> left(state, "sent away"));
            case "KICK" ->
                find(line.param(0))
                        .filter(state -> isOwn)
                        .ifPresent(state -> left(state, IrcText.readable("kicked by " + line.nick())));
            case "TOPIC" -> {
                return find(line.param(0)).flatMap(state -> topic(state, line, isOwn));
            }
            case "331" -> find(line.param(1)).ifPresent(state -> state.topicIs(""));
            case "332" -> find(line.param(1)).ifPresent(state -> state.topicIs(IrcText.readable(line.last())));
            case "366" -> {
                return find(line.param(1)).filter(ChannelState::isJoined).map(this::told);
            }
            case "404" ->
                find(line.param(1))
                        .flatMap(state -> refused("PRIVMSG", state))
                        .ifPresent(said -> said.passage().refused(why(line)));
            case "442", "482" -> find(line.param(1)).ifPresent(state -> topicRefused(state, line));
            default -> {
                if (JOIN_REFUSED.contains(line.command())) {
                    find(line.param(1)).filter(state -> !state.isJoined()).ifPresent(state -> state.refused(why(line)));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Line> refused(String command, ChannelState state) {
        return with.queue().refused(command, fold.apply(state.name()));
    }

    private void topicRefused(ChannelState state, IrcLine line) {
        refused("TOPIC", state).ifPresent(topic -> {
            String why = why(line);
            if (line.command().equals("482") && chanServ.knowsUs()) {
                chanServ.ask(state, topic.text().split(" :", 2)[1], topic.passage(), why);
                return;
            }
            state.topicRefused(why);
            topic.passage().refused(why);
        });
    }

    /** What tells the bot that somebody has given it a right in that channel. */
    Optional<Consumer<Ears>> entrusted(String channel) {
        return find(channel).filter(ChannelState::isJoined).map(state -> ears -> ears.entrusted(ref(state)));
    }

    private Consumer<Ears> told(ChannelState state) {
        state.told();
        return ears -> ears.joined(ref(state));
    }

    private ChannelRef ref(ChannelState state) {
        return new ChannelRef(with.settings().name(), state.name());
    }

    private static String why(IrcLine line) {
        return switch (line.command()) {
            case "470" -> "the server sends us to another channel";
            case "471" -> "it is full";
            case "473" -> "it is for the invited only";
            case "474" -> "the bot is banned";
            case "475" -> "it needs a key";
            case "482" -> "the bot is not an operator there";
            default -> IrcText.readable(line.last());
        };
    }

    private void joined(ChannelState state) {
        state.joined();
        with.queue().joined(fold.apply(state.name()));
    }

    private void left(ChannelState state, String why) {
        state.left(why);
        with.queue().left(fold.apply(state.name()));
        if (!state.isTended()) {
            state.tended(true);
            later.in(pause(state), () -> tend(state));
        }
    }

    private Optional<Consumer<Ears>> topic(ChannelState state, IrcLine line, boolean isOwn) {
        String topic = IrcText.readable(line.param(1));
        state.topicIs(topic);
        if (chanServ.isOurs(state, topic) || isOwn) {
            state.ownTopicSet();
            return Optional.empty();
        }
        String by = IrcText.readable(line.nick());
        return Optional.of(ears -> ears.topicChanged(ref(state), by, topic));
    }

    /** Asks to be let in, again and again. */
    private void tend(ChannelState state) {
        state.tended(!state.isJoined());
        if (state.isJoined()) {
            return;
        }
        with.queue().urgent("JOIN " + state.name());
        later.in(pause(state), () -> tend(state));
        state.tried();
    }

    private Duration pause(ChannelState state) {
        return with.timing().rejoin().before(state.failures(), with.random());
    }
}
