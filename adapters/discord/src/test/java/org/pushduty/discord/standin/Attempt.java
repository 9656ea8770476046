package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What comes of it when somebody uses a command, a button or a modal, as it stands whenever it is asked. */
public final class Attempt {
    private final World world;
    private final InteractionDesk desk;
    private final long id;

    /** One choice of an autocompletion: what is shown and what is sent. */
    public record Choice(String name, String value) {}

    Attempt(World world, InteractionDesk desk, long id) {
        this.world = world;
        this.desk = desk;
        this.id = id;
    }

    /** Whether the bot has taken notice of it. */
    public boolean isAcknowledged() {
        return interaction().stage() != Interaction.Stage.PENDING;
    }

    /**
     * Waits until the bot has taken notice of it; how long after it was used that was, in nanoseconds. Throws
     * {@link IllegalStateException} where it does not within {@code limit}.
     */
    public long awaitAcknowledged(Duration limit) {
        world.await("an answer", this::isAcknowledged, limit);
        return desk.watches().stopped(id);
    }

    /**
     * Waits until its channel shows such a message that is newer than it, whatever has caused that; how long after it
     * was used that was, in nanoseconds. Throws {@link IllegalStateException} where none comes within {@code limit}.
     */
    public long awaitMessage(Predicate<Message> wanted, Duration limit) {
        long channel = interaction().channelId();
        world.await("a message", () -> world.messages(channel, id).stream().anyMatch(wanted), limit);
        return desk.watches().runningFor(id);
    }

    /** Whether the human sees "The application did not respond". */
    public boolean hasFailed() {
        return desk.isLate(interaction());
    }

    /** The message that answers it, or that it changed; empty as long as there is none but "thinking…". */
    public Optional<Message> answer() {
        Interaction now = interaction();
        return world.message(now.channelId(), now.original()).filter(message -> !message.isLoading());
    }

    /** All messages that the bot said because of it, oldest first, without "thinking…". */
    public List<Message> messages() {
        return world.messages(interaction().channelId()).stream()
                .filter(message -> message.origin().interaction() == id && !message.isLoading())
                .toList();
    }

    /** What is offered for the option that is being typed. */
    public List<Choice> choices() {
        return interaction()
                .shown()
                .valueStream()
                .filter(choice -> choice.has("value"))
                .map(choice -> new Choice(
                        choice.path("name").asText(), choice.path("value").asText()))
                .toList();
    }

    /** The modal that is shown, as Discord's JSON. */
    public Optional<JsonNode> modal() {
        return Optional.of(interaction().shown()).filter(shown -> shown.has("title"));
    }

    long id() {
        return id;
    }

    Interaction interaction() {
        return desk.interaction(id).orElseThrow();
    }
}
