package org.pushduty.jdbc;

import java.util.Map;
import org.pushduty.core.effect.Effect;

/** The stored names of the effects; the rules of {@link EventCodec} hold for them too. */
final class EffectCodec {
    static final String SET_TOPIC = "set-topic";

    static final Kinds<Effect> KINDS = new Kinds<>(Map.ofEntries(
            Map.entry("say", Effect.Say.class),
            Map.entry("announce", Effect.Announce.class),
            Map.entry("post", Effect.Post.class),
            Map.entry(SET_TOPIC, Effect.SetTopic.class)));

    private EffectCodec() {}
}
