package org.pushduty.discord;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.chat.Sender;
import org.pushduty.core.grammar.FilledForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what people do with Discord's own means (slash commands, buttons, forms) into lines that they say. Blocks no
 * thread that calls it.
 */
final class Interactions extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Interactions.class);
    /** Discord waits 3 s for the first answer; the request takes its time too. */
    private static final Duration PATIENCE = Duration.ofMillis(1800);

    private final Speakers speakers;
    private final Rooms rooms;
    private final Inbox inbox;
    private final Exchanges exchanges;
    private final Ways ways;
    private final Clock clock;

    Interactions(Speakers speakers, Rooms rooms, Inbox inbox, Exchanges exchanges, Ways ways, Clock clock) {
        this.speakers = speakers;
        this.rooms = rooms;
        this.inbox = inbox;
        this.exchanges = exchanges;
        this.ways = ways;
        this.clock = clock;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        Optional<Place> place = place(event);
        Optional<SlashForm> form = SlashForms.named(inbox.ears(), event.getName());
        if (place.isEmpty() || form.isEmpty()) {
            refuse(event, place.isEmpty() ? notHere() : "I know no such command any more.");
            return;
        }
        FilledForm filled = form.get().filled(event.getOptions());
        var exchange = new SlashExchange(event, filled.isPreview(), detour(event, place.get()));
        CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(exchange::hurry);
        hear(event, place.get(), filled.line(), exchange);
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        Optional<ChannelRef> where =
                place(event).filter(place -> !place.isPrivate()).map(Place::asChannel);
        Suggestions.offer(event, where, inbox.ears());
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        Optional<Place> place = place(event);
        Optional<ButtonId> id = ButtonId.read(event.getComponentId());
        if (place.isEmpty() || id.isEmpty()) {
            refuse(event, place.isEmpty() ? notHere() : "That button is of no use any more.");
        } else if (id.get().isComplete()) {
            press(
                    event,
                    place.get(),
                    id.get().line(),
                    PressExchange.without(event.getComponentId(), event.getMessage()));
        } else {
            String label = event.getButton().getLabel();
            event.replyModal(WantedText.form(event.getComponentId(), id.get(), label))
                    .queue(shown -> {}, failure -> LOG.warn("no form shown: {}", Reasons.of(failure)));
        }
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        Optional<Place> place = place(event);
        Optional<ButtonId> id = ButtonId.read(event.getModalId());
        String typed = WantedText.typed(event);
        if (place.isEmpty() || id.isEmpty() || typed.isBlank()) {
            refuse(event, place.isEmpty() ? notHere() : "Nothing was said with that form. Nothing was changed.");
            return;
        }
        List<ActionRow> remaining = Optional.ofNullable(event.getMessage())
                .map((Message message) -> PressExchange.without(event.getModalId(), message))
                .orElse(List.of());
        press(event, place.get(), SlashForms.completed(inbox.ears(), id.get().line(), typed), remaining);
    }

    private <I extends IReplyCallback & IMessageEditCallback> void press(
            I event, Place place, String line, List<ActionRow> remaining) {
        Sender sender = speakers.sender(event.getUser());
        var exchange = new PressExchange(
                event, remaining, new PressExchange.Asker(sender.nick(), place.isPrivate()), detour(event, place));
        exchange.acknowledge();
        hear(event, place, line, exchange);
    }

    private void hear(Interaction event, Place place, String line, Exchange exchange) {
        String name = "interaction/" + event.getId();
        exchanges.open(name, exchange);
        var message = new org.pushduty.core.chat.Message(
                place, speakers.sender(event.getUser()), "!" + PlainText.of(line), clock.instant(), name);
        inbox.tell(ears -> ears.heard(message));
    }

    private Optional<Place> place(Interaction event) {
        return Optional.ofNullable(event.getChannel()).flatMap(channel -> speakers.place(channel, event.getUser()));
    }

    private Detour detour(Interaction event, Place place) {
        Sender sender = speakers.sender(event.getUser());
        Place person = Place.privately(place.network(), event.getUser().getId());
        return new Detour(ways, place, person, sender.nick());
    }

    private String notHere() {
        return "This is no channel of mine; I am in "
                + rooms.all().stream().map(Room::name).collect(joining(", ")) + ".";
    }

    private static void refuse(IReplyCallback event, String why) {
        event.reply(Post.of(Markdown.escaped(why), true).message())
                .setEphemeral(true)
                .queue(told -> {}, failure -> LOG.warn("no answer: {}", Reasons.of(failure)));
    }
}
