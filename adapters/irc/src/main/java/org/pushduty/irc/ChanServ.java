package org.pushduty.irc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.pushduty.core.port.Passage;

/**
 * Has the services set a topic that the server does not let us set. Whether it was set is what the server's own TOPIC
 * tells; what ChanServ says, or somebody of that name, is only told on. Not safe for several threads: {@link Session}'s
 * lock guards it.
 */
final class ChanServ {
    private static final String NICK = "ChanServ";

    /** The server's own command reaches the real services or nobody. */
    private static final String COMMAND = "CHANSERV";

    private final Surroundings with;
    private final Channels.Later later;
    private final BooleanSupplier isLoggedIn;
    private final Map<ChannelState, Wish> wishes = new LinkedHashMap<>();
    private boolean hasCommand = true;

    /** @param said what ChanServ answered so far, or blank */
    private record Wish(String topic, Passage passage, String why, String said) {
        Wish told(String answer) {
            return new Wish(topic, passage, why, answer);
        }
    }

    ChanServ(Surroundings with, Channels.Later later, BooleanSupplier isLoggedIn) {
        this.with = with;
        this.later = later;
        this.isLoggedIn = isLoggedIn;
    }

    /** Whether it would know us. */
    boolean knowsUs() {
        return isLoggedIn.getAsBoolean();
    }

    /**
     * Asks for a topic.
     *
     * @param why the server did not let us
     */
    void ask(ChannelState channel, String topic, Passage passage, String why) {
        Wish wish = new Wish(topic, passage, why, "");
        Optional.ofNullable(wishes.put(channel, wish))
                .ifPresent(older -> older.passage().refused(older.why()));
        send(channel, wish);
        later.in(with.timing().answer(), () -> giveUp(channel, passage));
    }

    private void send(ChannelState channel, Wish wish) {
        String request = "TOPIC " + channel.name() + " " + wish.topic();
        with.queue().question(hasCommand ? COMMAND + " " + request : "PRIVMSG " + NICK + " :" + request);
    }

    void handle(IrcLine line) {
        if (line.command().equals("421") && line.param(1).equalsIgnoreCase(COMMAND) && hasCommand) {
            hasCommand = false;
            wishes.forEach(this::send);
        }
        if (line.command().equals("NOTICE") && line.nick().equalsIgnoreCase(NICK)) {
            String answer = IrcText.readable(line.last()).strip();
            wishes.replaceAll((channel, wish) -> wish.said().isBlank() ? wish.told(answer) : wish);
        }
    }

    /** The server tells of a topic; whether that is what we asked for. */
    boolean isOurs(ChannelState channel, String topic) {
        Optional<Wish> wish = Optional.ofNullable(wishes.get(channel))
                .filter(each -> IrcText.readable(each.topic()).equals(topic));
        wish.ifPresent(each -> {
            wishes.remove(channel);
            each.passage().arrived();
        });
        return wish.isPresent();
    }

    private void giveUp(ChannelState channel, Passage passage) {
        Optional.ofNullable(wishes.get(channel))
                .filter(wish -> wish.passage() == passage)
                .ifPresent(wish -> {
                    wishes.remove(channel);
                    String reason = wish.why() + ", and " + refusal(channel, wish);
                    channel.topicRefused(reason);
                    passage.refused(reason);
                });
    }

    private String refusal(ChannelState channel, Wish wish) {
        if (wish.said().isBlank()) {
            return NICK + " does not answer";
        }
        // Of a channel that nobody has registered, ChanServ has no rights to give.
        String way = wish.said().contains("not registered")
                ? ""
                : ": /msg " + NICK + " FLAGS " + channel.name() + " "
                        + with.settings().self().saslAccount() + " +t";
        return NICK + " refuses (" + wish.said() + ")" + way;
    }

    /** The connection is gone. */
    void end() {
        wishes.values().forEach(wish -> wish.passage().lost("the connection was lost"));
        wishes.clear();
    }
}
