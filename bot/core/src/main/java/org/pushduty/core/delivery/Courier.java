package org.pushduty.core.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.chat.Piece;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Passage;
import org.pushduty.core.topic.TopicMerge;

/** Hands effects over to their networks: lines as they read by now, topics as they fit into what is there. */
public final class Courier {
    // Behind the line and not before it: a line begins with the name of the person it is for.
    private static final String AGAIN = " (said again: the connection broke)";

    private final Map<String, ChatNetwork> networks;
    private final TopicSetter topics;
    private final LateMark lateMark;
    private final Clock clock;

    /** @param networks by name */
    public Courier(Map<String, ChatNetwork> networks, TopicSetter topics, LateMark lateMark, Clock clock) {
        this.networks = Map.copyOf(networks);
        this.topics = topics;
        this.lateMark = lateMark;
        this.clock = clock;
    }

    /** Whether there is a network to take it to. */
    boolean knowsTheWay(Effect effect) {
        return networks.containsKey(networkOf(effect));
    }

    /** Whether its network finds out by itself what is out already. */
    boolean looksBack(Effect effect) {
        return knowsTheWay(effect) && network(effect).looksBack();
    }

    /** Whether nothing of it is left to be sent. */
    boolean isAllSaid(Delivery delivery) {
        return delivery.effect().effect() instanceof Effect.Line line
                ? delivery.next() >= pieces(delivery, line).size()
                : delivery.next() > 0;
    }

    /** Sends the next piece; throws {@link OutsideException} where that cannot be done now. */
    void send(Delivery delivery, Passage passage) {
        Effect effect = delivery.effect().effect();
        if (effect instanceof Effect.Line line) {
            network(effect).deliver(line.place(), piece(delivery, line), passage);
        } else if (effect instanceof Effect.SetTopic) {
            topics.set(network(effect), delivery.effect(), passage);
        }
    }

    private Piece piece(Delivery delivery, Effect.Line line) {
        StoredEffect effect = delivery.effect();
        int number = delivery.next();
        List<Utterance> plain = network(line).pieces(line.place(), line.utterance());
        Utterance utterance = pieces(delivery, line).get(number);
        return new Piece(
                utterance,
                number < plain.size() ? plain.get(number).text() : utterance.text(),
                line.thread(),
                line.calls(),
                new Piece.Attempt(key(effect, number), effect.at(), delivery.isRepeated()));
    }

    /** With the time: a store that was made anew counts from 1 again. */
    private static String key(StoredEffect effect, int piece) {
        return String.join(
                ".",
                Long.toString(effect.id(), Character.MAX_RADIX),
                Long.toString(effect.at().getEpochSecond(), Character.MAX_RADIX),
                Integer.toString(piece));
    }

    private List<Utterance> pieces(Delivery delivery, Effect.Line line) {
        boolean isSaidAgain = delivery.isRepeated() && !network(line).looksBack();
        String marked =
                line.utterance().text() + lateMark.of(delivery.effect(), clock.instant()) + (isSaidAgain ? AGAIN : "");
        return network(line)
                .pieces(line.place(), new Utterance(marked, line.utterance().tone()));
    }

    /** Not before then, where its network has said so; else at once. */
    Instant notBefore(Effect effect) {
        return effect instanceof Effect.SetTopic topic
                ? network(effect).topicWaits(topic.channel().channel()).orElse(Instant.MIN)
                : Instant.MIN;
    }

    /** Whether that segment is in its channel's topic; empty where the topic is not known. */
    Optional<Boolean> stands(Effect.SetTopic effect) {
        return network(effect)
                .topic(effect.channel().channel())
                .map(topic -> TopicMerge.stands(topic, effect.segment()));
    }

    /** It is out, and noted. */
    void settled(Effect effect) {
        topics.settled(effect);
    }

    /** Its network will not have it. */
    void refused(Effect effect, String why) {
        topics.refused(effect, why);
    }

    private ChatNetwork network(Effect effect) {
        return Optional.ofNullable(networks.get(networkOf(effect)))
                .orElseThrow(() -> new IllegalStateException("no network " + networkOf(effect)));
    }

    private static String networkOf(Effect effect) {
        if (effect instanceof Effect.Line line) {
            return line.place().network();
        }
        return effect instanceof Effect.SetTopic topic ? topic.channel().network() : "";
    }
}
