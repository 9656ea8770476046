package org.pushduty.core.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.effect.Effect;
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

    /** Whether nothing of it is left to be sent. */
    boolean isAllSaid(Delivery delivery) {
        return delivery.effect().effect() instanceof Effect.Say say
                ? delivery.next() >= pieces(delivery, say).size()
                : delivery.next() > 0;
    }

    /** Sends the next piece; throws {@link OutsideException} where that cannot be done now. */
    void send(Delivery delivery, Passage passage) {
        Effect effect = delivery.effect().effect();
        if (effect instanceof Effect.Say say) {
            Utterance piece = pieces(delivery, say).get(delivery.next());
            network(effect).deliver(say.place(), piece, passage);
        } else if (effect instanceof Effect.SetTopic) {
            topics.set(network(effect), delivery.effect(), passage);
        }
    }

    private List<Utterance> pieces(Delivery delivery, Effect.Say say) {
        String marked = say.utterance().text()
                + lateMark.of(delivery.effect(), clock.instant())
                + (delivery.isRepeated() ? AGAIN : "");
        return network(say)
                .pieces(say.place(), new Utterance(marked, say.utterance().tone()));
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
        return effect instanceof Effect.Say say
                ? say.place().network()
                : ((Effect.SetTopic) effect).channel().network();
    }
}
