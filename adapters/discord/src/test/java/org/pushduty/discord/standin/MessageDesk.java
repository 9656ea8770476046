package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says, changes and deletes messages, for humans and for the bot alike, and tells of it. */
final class MessageDesk {
    private static final Duration NONCE_LIFE = Duration.ofMinutes(5);

    private final Frame frame;
    private final World world;
    private final PingRules pings;
    private final MessagePayloads payloads;
    private final ThreadDesk threads;

    MessageDesk(Frame frame, ThreadDesk threads) {
        this.frame = frame;
        this.threads = threads;
        world = frame.world();
        pings = new PingRules(world, frame.access());
        payloads = new MessagePayloads(world, frame.account());
    }

    /** Says it; throws {@link Refusal} where the author may not. */
    Message say(User author, Channel channel, MessageForm form) {
        check(author, channel, form);
        Optional<Message> earlier = earlier(author, form);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Pings pinged = pings.pings(author, channel, form, false);
        int kind = form.replyTo() == 0 ? Message.Origin.SAID : Message.Origin.REPLY;
        var origin = new Message.Origin(kind, form.nonce(), form.replyTo(), 0, pinged);
        threads.wake(channel, author);
        return publish(new Message(
                world.newId(), channel.id(), author, body(form, pinged), form.flags(), origin, Instant.EPOCH, 0));
    }

    /** An answer to an interaction: permissions to speak are not asked for. */
    Message answer(Interaction interaction, Channel channel, MessageForm form, long flags) {
        User bot = world.bot();
        Pings pinged = pings.pings(bot, channel, form, true);
        var origin = new Message.Origin(Message.Origin.ANSWER, "", 0, interaction.id(), pinged);
        long onlyFor = (flags & Message.EPHEMERAL) != 0 ? interaction.user().id() : 0;
        return publish(new Message(
                world.newId(), channel.id(), bot, body(form, pinged), flags, origin, Instant.EPOCH, onlyFor));
    }

    private static Message.Body body(MessageForm form, Pings pinged) {
        return new Message.Body(form.content(), form.embeds(), form.components(), pinged);
    }

    private void check(User author, Channel channel, MessageForm form) {
        Access access = frame.access();
        if (!access.may(author, channel, Permission.VIEW_CHANNEL)) {
            throw Refusal.missingAccess();
        }
        if (!access.mayTalk(author, channel)
                || (!form.embeds().isEmpty() && !access.may(author, channel, Permission.EMBED_LINKS))) {
            throw Refusal.missingPermissions();
        }
        if (form.isEmpty()) {
            throw Refusal.violation(400, 50006, "Cannot send an empty message");
        }
        checkReply(author, channel, form);
    }

    private void checkReply(User author, Channel channel, MessageForm form) {
        if (form.replyTo() == 0) {
            return;
        }
        if (!frame.access().may(author, channel, Permission.READ_MESSAGE_HISTORY)) {
            throw Refusal.missingPermissions();
        }
        if (world.message(channel.id(), form.replyTo()).isEmpty() && !form.isToleratingGoneReply()) {
            ObjectNode errors = Json.object();
            errors.withObjectProperty("message_reference")
                    .withArrayProperty("_errors")
                    .addObject()
                    .put("code", "REPLIES_UNKNOWN_MESSAGE")
                    .put("message", "Unknown message");
            throw Refusal.outdated(errors);
        }
    }

    /** What the same author said with the same nonce within the last minutes, if the form asks for that. */
    private Optional<Message> earlier(User author, MessageForm form) {
        if (!form.isUnique() || form.nonce().isEmpty()) {
            return Optional.empty();
        }
        Instant start = frame.clock().instant().minus(NONCE_LIFE);
        return world.recent(start).stream()
                .filter(message -> message.author().equals(author)
                        && message.origin().nonce().equals(form.nonce()))
                .findFirst();
    }

    private Message publish(Message message) {
        world.put(message);
        tell("MESSAGE_CREATE", message);
        return message;
    }

    /** Replaces what the form names and leaves the rest. */
    Message edit(Message message, MessageForm form) {
        Channel channel = world.channel(message.channelId()).orElseThrow(Refusal::unknownChannel);
        Message.Body old = message.body();
        boolean isAnswer = message.origin().interaction() != 0;
        boolean hasContent = form.body().has("content");
        Pings pinged = hasContent ? pings.pings(message.author(), channel, form, isAnswer) : old.pings();
        var body = new Message.Body(
                hasContent ? form.content() : old.content(),
                form.body().has("embeds") ? form.embeds() : old.embeds(),
                form.body().has("components") ? form.components() : old.components(),
                pinged);
        if (body.content().isEmpty()
                && body.embeds().isEmpty()
                && body.components().isEmpty()) {
            throw Refusal.violation(400, 50006, "Cannot send an empty message");
        }
        long flags = form.body().has("flags")
                ? form.flags() | (message.flags() & Message.EPHEMERAL)
                : message.flags() & ~Message.LOADING;
        return put(message.edited(body, flags & ~Message.LOADING, frame.clock().instant()));
    }

    /** The first words of an answer that was deferred: it is shown for the first time, so it pings. */
    Message fill(Message loading, MessageForm form) {
        Message filled = edit(loading, form);
        Message.Origin origin = filled.origin();
        var pinging = new Message.Origin(
                origin.kind(), "", 0, origin.interaction(), filled.body().pings());
        return put(new Message(
                filled.id(),
                filled.channelId(),
                filled.author(),
                filled.body(),
                filled.flags(),
                pinging,
                Instant.EPOCH,
                filled.onlyFor()));
    }

    private Message put(Message message) {
        world.put(message);
        tell("MESSAGE_UPDATE", message);
        return message;
    }

    void delete(Message message) {
        world.remove(message);
        world.channel(message.channelId())
                .filter(channel -> !message.isEphemeral())
                .ifPresent(channel -> {
                    ObjectNode json = Json.object()
                            .put("id", Long.toString(message.id()))
                            .put("channel_id", Long.toString(channel.id()));
                    if (channel.guildId() != 0) {
                        json.put("guild_id", Long.toString(channel.guildId()));
                    }
                    frame.feed().publish(event("MESSAGE_DELETE", channel, json));
                });
    }

    /** Tells of a message as it now is. Ephemeral ones are told to nobody but the human. */
    void tell(String type, Message message) {
        if (message.isEphemeral()) {
            return;
        }
        world.channel(message.channelId())
                .ifPresent(channel -> frame.feed().publish(event(type, channel, payloads.event(message, channel))));
    }

    private static Event event(String type, Channel channel, ObjectNode json) {
        Intent intent = channel.isDirect() ? Intent.DIRECT_MESSAGES : Intent.GUILD_MESSAGES;
        return new Event(type, List.of(intent), channel.id(), json);
    }

    /** Whom this message has notified. */
    List<User> notified(Message message) {
        return world.channel(message.channelId())
                .map(channel -> pings.notified(channel, message.origin().notified()).stream()
                        .filter(user -> message.isSeenBy(user.id()))
                        .toList())
                .orElse(List.of());
    }
}
