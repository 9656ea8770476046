package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How channels and threads look in JSON. */
final class ChannelPayloads {
    private final World world;

    ChannelPayloads(World world) {
        this.world = world;
    }

    ObjectNode channel(Channel channel) {
        if (channel.isDirect()) {
            return direct(channel);
        }
        return channel.isThread() ? thread(channel) : text(channel);
    }

    private ObjectNode direct(Channel channel) {
        ObjectNode json = basis(channel);
        json.set(
                "recipients",
                Json.array(channel.people().stream()
                        .filter(id -> id != world.bot().id())
                        .flatMap(id -> world.user(id).stream())
                        .map(GuildPayloads::user)
                        .toList()));
        return json.put("flags", 0);
    }

    private ObjectNode text(Channel channel) {
        ObjectNode json = basis(channel)
                .put("guild_id", Long.toString(channel.guildId()))
                .put("name", channel.name())
                .put("topic", channel.topic().isEmpty() ? null : channel.topic())
                .put("parent_id", (String) null)
                .put("position", 0)
                .put("nsfw", false)
                .put("rate_limit_per_user", 0)
                .put("flags", 0);
        json.set(
                "permission_overwrites",
                Json.array(channel.overwrites().stream()
                        .map(ChannelPayloads::overwrite)
                        .toList()));
        return json;
    }

    private ObjectNode thread(Channel channel) {
        ThreadState thread = channel.thread();
        ObjectNode json = basis(channel)
                .put("guild_id", Long.toString(channel.guildId()))
                .put("parent_id", Long.toString(channel.parentId()))
                .put("name", channel.name())
                .put("owner_id", Long.toString(thread.owner()))
                .put("message_count", world.messages(channel.id()).size())
                .put("total_message_sent", world.messages(channel.id()).size())
                .put("member_count", thread.members().size())
                .put("rate_limit_per_user", 0)
                .put("flags", 0);
        json.set(
                "thread_metadata",
                Json.object()
                        .put("archived", thread.isArchived())
                        .put("locked", thread.isLocked())
                        .put("auto_archive_duration", thread.archiveMinutes())
                        .put("archive_timestamp", thread.archivedAt().toString())
                        .put("create_timestamp", Snowflakes.moment(channel.id()).toString()));
        if (thread.members().contains(world.bot().id())) {
            json.set("member", threadMember(channel, world.bot().id()));
        }
        return json;
    }

    static ObjectNode threadMember(Channel thread, long user) {
        return Json.object()
                .put("id", Long.toString(thread.id()))
                .put("user_id", Long.toString(user))
                .put("join_timestamp", Snowflakes.moment(thread.id()).toString())
                .put("flags", 1);
    }

    private static ObjectNode overwrite(Overwrite overwrite) {
        return Json.object()
                .put("id", Long.toString(overwrite.id()))
                .put("type", overwrite.kind().number())
                .put("allow", Long.toString(overwrite.allow()))
                .put("deny", Long.toString(overwrite.deny()));
    }

    private ObjectNode basis(Channel channel) {
        return Json.object()
                .put("id", Long.toString(channel.id()))
                .put("type", channel.kind().number())
                .put("last_message_id", lastMessage(channel));
    }

    private String lastMessage(Channel channel) {
        var messages = world.messages(channel.id());
        return messages.isEmpty()
                ? null
                : Long.toString(messages.get(messages.size() - 1).id());
    }
}
