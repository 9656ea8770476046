package org.pushduty.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.Departures.Departure;
import org.pushduty.core.port.Passage;
import org.pushduty.core.topic.TopicMerge;

/** Sets topics as they fit into what is there. */
final class TopicCarrier implements Carrier {
    private final Map<String, ChatNetwork> networks;
    private final TopicSetter topics;

    /** @param networks by name */
    TopicCarrier(Map<String, ChatNetwork> networks, TopicSetter topics) {
        this.networks = networks;
        this.topics = topics;
    }

    @Override
    public Optional<String> hindrance(StoredEffect effect) {
        return networks.containsKey(topic(effect.effect()).channel().network())
                ? Optional.empty()
                : Optional.of("the configuration no longer has its network");
    }

    @Override
    public Delivery resumed(StoredEffect effect, Departure left) {
        return new Delivery(effect);
    }

    @Override
    public void send(Delivery delivery, Passage passage) {
        topics.set(network(delivery.effect().effect()), delivery.effect(), passage);
    }

    /** A topic need not be: whoever comes back reads what it is. */
    @Override
    public boolean isRemembered() {
        return false;
    }

    @Override
    public Instant again(Delivery delivery, Instant now, Duration pause) {
        Instant usual = now.plus(delivery.isRefused() ? Pauses.REFUSED : pause);
        Effect effect = delivery.effect().effect();
        return network(effect)
                .topicWaits(topic(effect).channel().channel())
                .filter(usual::isBefore)
                .orElse(usual);
    }

    @Override
    public void toldOff(Delivery delivery) {
        topics.refused(topic(delivery.effect().effect()), delivery.trouble());
    }

    @Override
    public void settled(Effect effect) {
        topics.settled(topic(effect));
    }

    /** Whether that segment is in its channel's topic; empty where the topic is not known. */
    Optional<Boolean> stands(Effect.SetTopic effect) {
        return network(effect)
                .topic(effect.channel().channel())
                .map(there -> TopicMerge.stands(there, effect.segment()));
    }

    private ChatNetwork network(Effect effect) {
        String name = topic(effect).channel().network();
        return Optional.ofNullable(networks.get(name))
                .orElseThrow(() -> new IllegalStateException("no network " + name));
    }

    private static Effect.SetTopic topic(Effect effect) {
        return (Effect.SetTopic) effect;
    }
}
