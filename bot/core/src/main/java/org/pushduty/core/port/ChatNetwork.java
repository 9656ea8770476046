package org.pushduty.core.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.chat.Piece;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Sender;
import org.pushduty.core.chat.Utterance;

/**
 * A chat network that the bot is on. It translates and decides nothing. Used from several threads. An implementation
 * must pass {@code ChatNetworkContract}.
 */
public interface ChatNetwork {

    /** The network's name in the configuration. */
    String name();

    /**
     * Connects and joins in the background, for as long as it takes, and comes back by itself after every loss, until
     * {@link #stop}.
     */
    void start(Ears ears);

    /**
     * Says one line that answers somebody, cut into several where the network's limits need it. Returns once the
     * network has taken it over or it is in the network's outbound queue, where it goes before what is
     * {@linkplain #deliver delivered}; throws {@link OutsideException} where the network is not connected or the place
     * is not joined, and then nothing was said. With the connection, what is queued may be lost.
     */
    void say(Place place, Utterance utterance);

    /** The lines that the network's limits make of it, in order: one where it fits, none where it is blank. */
    List<Utterance> pieces(Place place, Utterance utterance);

    /** How it shows answers, where it can do more than say lines. */
    default Optional<Replies> replies() {
        return Optional.empty();
    }

    /**
     * Says one of the {@link #pieces}; {@code passage} tells how that goes. Throws {@link OutsideException} as
     * {@link #say} does, and then {@code passage} hears nothing.
     */
    void deliver(Place place, Piece piece, Passage passage);

    /**
     * Whether it finds out by itself if a piece that {@linkplain Piece.Attempt#mayBeOut may be out} is, and does not
     * say it twice. Where it cannot, the piece says itself that it is said again.
     */
    default boolean looksBack() {
        return false;
    }

    /** The topic of a channel as the network last reported it; blank for none, empty where it is not known. */
    Optional<String> topic(String channel);

    /** Whether the network would take the whole of it as a channel's topic. */
    boolean fitsTopic(String topic);

    /**
     * When it will next let the channel's topic be set, where that is not now; a topic set sooner is refused by an
     * {@link OutsideException}.
     */
    default Optional<Instant> topicWaits(String channel) {
        return Optional.empty();
    }

    /**
     * Sets a channel's whole topic, cut where it does not {@linkplain #fitsTopic fit}; {@code passage} tells how that
     * goes. Throws {@link OutsideException} as {@link #say} does, and then {@code passage} hears nothing.
     */
    void setTopic(String channel, String topic, Passage passage);

    /**
     * Who that sender is right now, asked of the network where what came with the message does not say; completes
     * within a few seconds, as {@link Identity.Unproven} where the network cannot tell or does not answer.
     */
    CompletableFuture<Identity> identify(Sender sender);

    Health health();

    /** Sends what is queued and leaves, within {@code limit}; then nothing is handed over any more. */
    void stop(Duration limit);

    /**
     * How a network is.
     *
     * @param isUp connected, registered, and in all its channels
     * @param isSettled whether waiting a little longer would hardly tell more: it is up, or it is known why not
     * @param story all of it in a line: {@code connected as pushduty since 11:02, in #amo}
     * @param trouble what is not as it should be, since when and what is done about it, in a few words fit for a
     *     channel; blank where all is well
     * @param advice what whoever sets the bot up is to know of what it was given there and what it lacks, a line each
     */
    record Health(boolean isUp, boolean isSettled, String story, String trouble, List<String> advice) {
        public Health {
            advice = List.copyOf(advice);
        }

        public Health(boolean isUp, boolean isSettled, String story, String trouble) {
            this(isUp, isSettled, story, trouble, List.of());
        }

        /** Of a network that has no more to tell. */
        public Health(boolean isUp, String story) {
            this(isUp, true, story, isUp ? "" : story);
        }
    }
}
