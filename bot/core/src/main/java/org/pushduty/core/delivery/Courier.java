package org.pushduty.core.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.Mailer;

/** Knows who takes which effect out. */
public final class Courier {
    private final LineCarrier lines;
    private final TopicCarrier topics;
    private final LetterCarrier letters;

    /** @param networks by name */
    public Courier(Map<String, ChatNetwork> networks, TopicSetter topics, LateMark lateMark, Clock clock, Post post) {
        Map<String, ChatNetwork> all = Map.copyOf(networks);
        this.lines = new LineCarrier(all, lateMark, clock);
        this.topics = new TopicCarrier(all, topics);
        this.letters = new LetterCarrier(post.mailers(), post.reports());
    }

    /**
     * Who takes letters.
     *
     * @param mailers none or one
     */
    public record Post(List<Mailer> mailers, LetterReports reports) {
        public static final Post NONE = new Post(List.of(), LetterReports.NONE);

        public Post {
            mailers = List.copyOf(mailers);
        }
    }

    Carrier of(Effect effect) {
        if (effect instanceof Effect.Line) {
            return lines;
        }
        return effect instanceof Effect.SetTopic ? topics : letters;
    }

    Carrier of(Delivery delivery) {
        return of(delivery.effect().effect());
    }

    /** Whether that segment is in its channel's topic; empty where the topic is not known. */
    Optional<Boolean> stands(Effect.SetTopic effect) {
        return topics.stands(effect);
    }
}
