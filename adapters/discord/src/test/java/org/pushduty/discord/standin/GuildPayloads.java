package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** How users, members, roles and guilds look in JSON. */
final class GuildPayloads {
    private static final String LONG_AGO = "2024-01-01T00:00:00.000000+00:00";

    private final World world;
    private final ChannelPayloads channels;

    GuildPayloads(World world, ChannelPayloads channels) {
        this.world = world;
        this.channels = channels;
    }

    static ObjectNode user(User user) {
        return Json.object()
                .put("id", Long.toString(user.id()))
                .put("username", user.name())
                .put("global_name", user.displayName())
                .put("discriminator", user.isBot() ? "0001" : "0")
                .put("avatar", (String) null)
                .put("bot", user.isBot())
                .put("system", false)
                .put("public_flags", 0);
    }

    /** The guild's own part of an account, without the account. */
    static ObjectNode bareMember(Member member) {
        ObjectNode json = Json.object()
                .put("nick", (String) null)
                .put("avatar", (String) null)
                .put("joined_at", LONG_AGO)
                .put("premium_since", (String) null)
                .put("deaf", false)
                .put("mute", false)
                .put("pending", false)
                .put("flags", 0)
                .put("communication_disabled_until", (String) null);
        json.set("roles", Json.ids(member.roles()));
        return json;
    }

    static ObjectNode member(Member member) {
        ObjectNode json = bareMember(member);
        json.set("user", user(member.user()));
        return json;
    }

    static ObjectNode role(Guild guild, Role role) {
        boolean isEveryone = role.id() == guild.id();
        ObjectNode json = Json.object()
                .put("id", Long.toString(role.id()))
                .put("name", role.name())
                .put("color", 0)
                .put("hoist", false)
                .put(
                        "position",
                        isEveryone ? 0 : List.copyOf(guild.roles().values()).indexOf(role))
                .put("permissions", Long.toString(role.permissions()))
                .put("managed", false)
                .put("mentionable", role.isMentionable())
                .put("flags", 0);
        ObjectNode colors = Json.object().put("primary_color", 0);
        json.set("colors", colors.put("secondary_color", (String) null).put("tertiary_color", (String) null));
        return json;
    }

    /** GUILD_CREATE, with those members that the session gets to see. */
    ObjectNode created(Guild guild, Collection<Member> members) {
        ObjectNode json = settings(guild)
                .put("joined_at", LONG_AGO)
                .put("large", guild.members().size() > 50)
                .put("unavailable", false)
                .put("member_count", guild.members().size());
        json.set(
                "members",
                Json.array(members.stream().map(GuildPayloads::member).toList()));
        json.set("channels", inGuild(guild, false));
        json.set("threads", inGuild(guild, true));
        for (String empty : new String[] {
            "voice_states", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds"
        }) {
            json.set(empty, Json.array());
        }
        return json;
    }

    private ArrayNode inGuild(Guild guild, boolean threads) {
        return Json.array(world.channels(channel -> channel.guildId() == guild.id()).stream()
                .filter(channel -> channel.isThread() == threads && !channel.isArchived())
                .map(channels::channel)
                .toList());
    }

    /** What a guild is without what is in it. */
    static ObjectNode settings(Guild guild) {
        ObjectNode json = Json.object()
                .put("id", Long.toString(guild.id()))
                .put("name", guild.name())
                .put("icon", (String) null)
                .put("splash", (String) null)
                .put("owner_id", Long.toString(guild.ownerId()))
                .put("preferred_locale", "en-US")
                .put("afk_timeout", 300)
                .put("verification_level", 0)
                .put("default_message_notifications", 1)
                .put("explicit_content_filter", 0)
                .put("mfa_level", 0)
                .put("nsfw_level", 0)
                .put("premium_tier", 0)
                .put("premium_progress_bar_enabled", false)
                .put("system_channel_flags", 0)
                .put("max_members", 500_000);
        json.set("features", Json.array());
        json.set("emojis", Json.array());
        json.set("stickers", Json.array());
        json.set(
                "roles",
                Json.array(guild.roles().values().stream()
                        .map(role -> role(guild, role))
                        .toList()));
        return json;
    }
}
