package org.pushduty.discord;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says lines that nobody follows. Safe for several threads. */
final class Speech {
    private static final Logger log = LoggerFactory.getLogger(Speech.class);

    private final String network;
    private final Ways ways;
    private final Wording wording;

    Speech(String network, Ways ways, Wording wording) {
        this.network = network;
        this.ways = ways;
        this.wording = wording;
    }

    void say(Place place, Utterance utterance) {
        CompletableFuture<MessageChannel> way = ways.to("say", place);
        List<Wording.Said> messages = Wording.pieces(utterance).stream()
                .map(piece -> wording.said(piece.text(), List.of()))
                .toList();
        var unused = way.thenAccept(channel -> messages.forEach(message -> send(channel, message)))
                .exceptionally(failure -> {
                    unsaid(failure);
                    return null;
                });
    }

    private void send(MessageChannel channel, Wording.Said message) {
        action(channel, message).queue(sent -> {}, this::unsaid);
    }

    private void unsaid(Throwable failure) {
        log.warn("{}: a line was not said: {}", network, Reasons.of(failure));
    }

    /** The request for a message that pings those whom it calls and nobody else, and unfolds no links. */
    static MessageCreateAction action(MessageChannel channel, Wording.Said message) {
        Collection<Message.MentionType> nobody = EnumSet.noneOf(Message.MentionType.class);
        return channel.sendMessage(message.content())
                .setAllowedMentions(nobody)
                .mentionUsers(message.called())
                .setSuppressEmbeds(true);
    }
}
