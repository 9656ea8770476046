package org.pushduty.discord;

import java.time.Clock;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** Hands over what people write where the bot is. */
final class Hearing extends ListenerAdapter {
    private final Speakers speakers;
    private final Inbox inbox;
    private final Clock clock;

    Hearing(Speakers speakers, Inbox inbox, Clock clock) {
        this.speakers = speakers;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        Message message = event.getMessage();
        if (!isSomebodysWords(message)) {
            return;
        }
        String text = HeardText.of(message);
        if (text.isBlank()) {
            // A picture, or words that the bot may not read.
            return;
        }
        speakers.place(message.getChannel(), message.getAuthor())
                .map(place -> new org.pushduty.core.chat.Message(
                        place, speakers.sender(message), text, clock.instant(), exchange(message)))
                .ifPresent(heard -> inbox.tell(ears -> ears.heard(heard)));
    }

    private static boolean isSomebodysWords(Message message) {
        boolean isOurs = message.getAuthor().equals(message.getJDA().getSelfUser());
        MessageType type = message.getType();
        return !isOurs && (type == MessageType.DEFAULT || type == MessageType.INLINE_REPLY);
    }

    /** By which an answer finds the message. */
    private static String exchange(Message message) {
        return Exchanges.line(
                message.getChannelId(), message.getId(), message.getAuthor().getId());
    }
}
