package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Knows all interactions, tells the bot of new ones, and sees to it that they are answered in time. */
final class InteractionDesk {
    static final Duration TIME_TO_ANSWER = Duration.ofSeconds(3);
    static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    private final Frame frame;
    private final World world;
    private final InteractionPayloads payloads;
    private final Map<Long, Interaction> interactions = new LinkedHashMap<>();
    private final Set<Long> reported = new HashSet<>();
    private final Stopwatches watches = new Stopwatches();

    InteractionDesk(Frame frame) {
        this.frame = frame;
        world = frame.world();
        payloads = new InteractionPayloads(frame);
    }

    /** Somebody uses the bot. */
    Interaction begin(Interaction.Kind kind, User user, Channel channel, ObjectNode use, long source) {
        var interaction = new Interaction(
                world.newId(),
                UUID.randomUUID().toString().replace("-", ""),
                kind,
                user,
                channel.id(),
                use,
                source,
                Interaction.Stage.PENDING,
                0,
                MissingNode.getInstance());
        put(interaction);
        watches.start(interaction.id());
        frame.feed().publish(Event.of("INTERACTION_CREATE", payloads.event(interaction, channel)));
        return interaction;
    }

    synchronized void put(Interaction interaction) {
        interactions.put(interaction.id(), interaction);
    }

    /** Its first answer was taken. */
    void acknowledge(Interaction interaction) {
        watches.stop(interaction.id());
        put(interaction);
        world.changed();
    }

    Stopwatches watches() {
        return watches;
    }

    synchronized Optional<Interaction> interaction(long id) {
        return Optional.ofNullable(interactions.get(id));
    }

    synchronized Optional<Interaction> byToken(String token) {
        return interactions.values().stream()
                .filter(interaction -> interaction.token().equals(token))
                .findFirst();
    }

    Duration age(Interaction interaction) {
        return Duration.between(interaction.at(), frame.clock().instant());
    }

    /** Whether nobody has answered it in time. */
    boolean isLate(Interaction interaction) {
        return interaction.stage() == Interaction.Stage.PENDING
                && age(interaction).compareTo(TIME_TO_ANSWER) > 0;
    }

    /** Remembers as violations what was never answered, each once. */
    synchronized void reportUnanswered() {
        List.copyOf(interactions.values()).stream()
                .filter(this::isLate)
                .filter(interaction -> reported.add(interaction.id()))
                .forEach(interaction -> frame.violations()
                        .add(
                                "interaction",
                                "not answered within 3 s: " + interaction.kind() + " " + named(interaction)));
    }

    private static String named(Interaction interaction) {
        JsonNode use = interaction.use();
        return use.path("name").asText(use.path("custom_id").asText());
    }
}
