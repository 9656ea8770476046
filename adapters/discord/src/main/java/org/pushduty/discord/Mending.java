package org.pushduty.discord;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.data.DataType;

/**
 * Puts into an event what JDA insists on and a server that is only compatible may leave out, wherever that can mean but
 * one thing: there is none of it, or it is as Discord has it by default. Otherwise a missing colour of a role would
 * cost the whole server, and with it the network.
 */
final class Mending {
    /** Lists that the bot has no use for; what is in them cannot be wrong then. */
    private static final List<String> UNUSED = List.of(
            "emojis",
            "stickers",
            "voice_states",
            "presences",
            "guild_scheduled_events",
            "soundboard_sounds",
            "stage_instances");

    private static final int TEXT_CHANNEL = 0;
    private static final int PUBLIC_THREAD = 11;

    private Mending() {}

    /** Changes {@code content}, the body of an event of that type. */
    static void mend(String type, DataObject content) {
        switch (type) {
            case "READY" -> {
                orEmpty(content, "guilds");
                orEmpty(content, "private_channels");
            }
            case "GUILD_CREATE" -> guild(content);
            case "GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE" ->
                content.optObject("role").ifPresent(Mending::role);
            case "CHANNEL_CREATE", "CHANNEL_UPDATE" -> channel(content);
            case "THREAD_CREATE", "THREAD_UPDATE" -> thread(content);
            case "MESSAGE_CREATE" -> message(content);
            case "INTERACTION_CREATE" -> interaction(content);
            default -> {
                // JDA asks little of the others, or the bot has no use for them.
            }
        }
    }

    private static void guild(DataObject guild) {
        if (guild.getBoolean("unavailable", false)) {
            return;
        }
        UNUSED.forEach(name -> guild.put(name, DataArray.empty()));
        each(guild, "roles", Mending::role);
        each(guild, "channels", Mending::channel);
        each(guild, "threads", Mending::thread);
        orEmpty(guild, "members");
        orElse(guild, "member_count", guild.getArray("members").length());
    }

    private static void role(DataObject role) {
        orElse(role, "name", "");
        orElse(role, "position", 0);
        orElse(role, "permissions", "0");
        if (!role.isType("colors", DataType.OBJECT)) {
            role.put("colors", DataObject.empty().put("primary_color", role.getInt("color", 0)));
        }
    }

    private static void channel(DataObject channel) {
        orElse(channel, "type", TEXT_CHANNEL);
        orElse(channel, "name", "");
        orElse(channel, "position", 0);
        orEmpty(channel, "permission_overwrites");
    }

    private static void thread(DataObject thread) {
        orElse(thread, "type", PUBLIC_THREAD);
        orElse(thread, "name", "");
        orElse(thread, "member_count", 0);
        orElse(thread, "message_count", 0);
    }

    private static void message(DataObject message) {
        orElse(message, "type", 0);
        orEmpty(message, "mentions");
        orEmpty(message, "mention_roles");
        message.optObject("member").ifPresent(member -> orEmpty(member, "roles"));
    }

    private static void interaction(DataObject interaction) {
        orElse(interaction, "context", interaction.isNull("guild_id") ? "1" : "0");
        orElse(interaction, "authorizing_integration_owners", Map.of());
        interaction.optObject("member").ifPresent(member -> orEmpty(member, "roles"));
    }

    /** Those that have an id, mended. */
    private static void each(DataObject holder, String list, Consumer<DataObject> mending) {
        orEmpty(holder, list);
        DataArray kept = DataArray.empty();
        holder.getArray(list).stream(DataArray::getObject)
                .filter(entry -> !entry.isNull("id"))
                .forEach(entry -> {
                    mending.accept(entry);
                    kept.add(entry);
                });
        holder.put(list, kept);
    }

    private static void orEmpty(DataObject holder, String list) {
        if (!holder.isType(list, DataType.ARRAY)) {
            holder.put(list, DataArray.empty());
        }
    }

    private static void orElse(DataObject holder, String key, Object value) {
        if (holder.isNull(key)) {
            holder.put(key, value);
        }
    }
}
