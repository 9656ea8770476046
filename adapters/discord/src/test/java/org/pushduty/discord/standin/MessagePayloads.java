package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** How messages look in JSON. */
final class MessagePayloads {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

    private final World world;
    private final Account account;

    MessagePayloads(World world, Account account) {
        this.world = world;
        this.account = account;
    }

    /** A message as REST answers it. */
    ObjectNode message(Message message) {
        ObjectNode json = bare(message);
        if (message.origin().replyTo() != 0) {
            json.set(
                    "referenced_message",
                    world.message(message.channelId(), message.origin().replyTo())
                            .map(this::bare)
                            .orElse(null));
        }
        return json;
    }

    /** A message as the gateway tells it: it says also who in the guild said it. */
    ObjectNode event(Message message, Channel channel) {
        ObjectNode json = message(message).put("channel_type", channel.kind().number());
        if (channel.guildId() == 0) {
            return json;
        }
        json.put("guild_id", Long.toString(channel.guildId()));
        world.guild(channel.guildId())
                .flatMap(guild -> guild.member(message.author().id()))
                .ifPresent(member -> json.set("member", GuildPayloads.bareMember(member)));
        return json;
    }

    private ObjectNode bare(Message message) {
        Message.Body body = message.body();
        ObjectNode json = Json.object()
                .put("id", Long.toString(message.id()))
                .put("type", message.origin().kind())
                .put("channel_id", Long.toString(message.channelId()))
                .put("content", body.content())
                .put("timestamp", time(Snowflakes.moment(message.id())))
                .put("edited_timestamp", message.editedAt().equals(Instant.EPOCH) ? null : time(message.editedAt()))
                .put("tts", false)
                .put("pinned", false)
                .put("mention_everyone", body.pings().isEveryone())
                .put("flags", message.flags());
        json.set("author", GuildPayloads.user(message.author()));
        json.set("mentions", Json.array(people(body.pings(), world::user)));
        json.set("mention_roles", Json.ids(body.pings().roles()));
        json.set("attachments", Json.array());
        json.set("embeds", Json.array(body.embeds()));
        json.set("components", Json.array(body.components()));
        addOrigin(json, message);
        return json;
    }

    private static List<ObjectNode> people(Pings pings, LongFunction<Optional<User>> users) {
        return pings.users().stream()
                .flatMap(id -> users.apply(id).stream())
                .map(GuildPayloads::user)
                .toList();
    }

    private void addOrigin(ObjectNode json, Message message) {
        Message.Origin origin = message.origin();
        if (!origin.nonce().isEmpty()) {
            json.put("nonce", origin.nonce());
        }
        if (origin.replyTo() != 0) {
            json.set(
                    "message_reference",
                    Json.object()
                            .put("type", 0)
                            .put("message_id", Long.toString(origin.replyTo()))
                            .put("channel_id", Long.toString(message.channelId())));
        }
        if (origin.interaction() != 0) {
            json.put("application_id", Long.toString(account.applicationId()));
            json.put("webhook_id", Long.toString(account.applicationId()));
        }
        world.channel(message.id())
                .filter(Channel::isThread)
                .ifPresent(thread -> json.set("thread", new ChannelPayloads(world).channel(thread)));
    }

    private static String time(Instant moment) {
        return TIME.format(moment);
    }
}
