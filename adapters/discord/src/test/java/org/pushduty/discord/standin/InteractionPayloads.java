package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How interactions look in JSON. */
final class InteractionPayloads {
    private final World world;
    private final Account account;
    private final Access access;
    private final MessagePayloads messages;
    private final ChannelPayloads channels;

    InteractionPayloads(Frame frame) {
        world = frame.world();
        account = frame.account();
        access = frame.access();
        messages = new MessagePayloads(world, account);
        channels = new ChannelPayloads(world);
    }

    ObjectNode event(Interaction interaction, Channel channel) {
        ObjectNode json = Json.object()
                .put("id", Long.toString(interaction.id()))
                .put("application_id", Long.toString(account.applicationId()))
                .put("type", interaction.kind().number())
                .put("token", interaction.token())
                .put("version", 1)
                .put("channel_id", Long.toString(channel.id()))
                .put("app_permissions", Long.toString(access.permissions(world.bot(), channel)))
                .put("locale", "en-US")
                .put("context", channel.isDirect() ? 1 : 0)
                .put("attachment_size_limit", 10_485_760);
        json.set("data", interaction.use());
        json.set("entitlements", Json.array());
        ObjectNode place = channels.channel(channel)
                .put("permissions", Long.toString(access.permissions(interaction.user(), channel)));
        json.set("channel", place);
        world.message(channel.id(), interaction.source())
                .ifPresent(message -> json.set("message", messages.message(message)));
        addPerson(json, interaction, channel);
        return json;
    }

    private void addPerson(ObjectNode json, Interaction interaction, Channel channel) {
        String owner = channel.isDirect() ? Long.toString(interaction.user().id()) : Long.toString(channel.guildId());
        json.set("authorizing_integration_owners", Json.object().put("0", owner));
        if (channel.isDirect()) {
            json.set("user", GuildPayloads.user(interaction.user()));
            return;
        }
        Guild guild = world.guild(channel.guildId()).orElseThrow();
        ObjectNode partial = Json.object().put("id", owner).put("locale", "en-US");
        partial.set("features", Json.array());
        json.put("guild_id", owner).put("guild_locale", "en-US").set("guild", partial);
        guild.member(interaction.user().id())
                .ifPresent(member -> json.set("member", member(member, interaction.user(), channel)));
    }

    private ObjectNode member(Member member, User user, Channel channel) {
        return GuildPayloads.member(member).put("permissions", Long.toString(access.permissions(user, channel)));
    }

    /** What the callback answers where it is asked for. */
    ObjectNode response(Interaction interaction, int type) {
        ObjectNode about = Json.object()
                .put("id", Long.toString(interaction.id()))
                .put("type", interaction.kind().number());
        ObjectNode resource = Json.object().put("type", type);
        world.message(interaction.channelId(), interaction.original()).ifPresent(message -> {
            about.put("response_message_id", Long.toString(message.id()))
                    .put("response_message_loading", message.isLoading())
                    .put("response_message_ephemeral", message.isEphemeral());
            if (type == 4 || type == 7) {
                resource.set("message", messages.message(message));
            }
        });
        ObjectNode json = Json.object();
        json.set("interaction", about);
        json.set("resource", resource);
        return json;
    }
}
