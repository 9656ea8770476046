package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the owner of a guild does: makes guilds, channels and roles, lets people in and out, and gives and takes
 * permissions. The bot hears of it as from Discord. Values that are handed in may be old ones: their id counts. Safe
 * for several threads.
 */
public final class GuildDesk {
    private static final Permission[] INVITED = {
        Permission.VIEW_CHANNEL,
        Permission.SEND_MESSAGES,
        Permission.SEND_MESSAGES_IN_THREADS,
        Permission.CREATE_PUBLIC_THREADS,
        Permission.EMBED_LINKS,
        Permission.READ_MESSAGE_HISTORY,
        Permission.MANAGE_CHANNELS
    };

    private final World world;
    private final Feed feed;
    private final ChannelDesk channels;
    private final GuildPayloads payloads;

    GuildDesk(Frame frame, ChannelDesk channels) {
        this.channels = channels;
        world = frame.world();
        feed = frame.feed();
        payloads = new GuildPayloads(world, new ChannelPayloads(world));
    }

    /** Makes a guild and invites the bot into it, with a role of its own that may what a bot like ours needs. */
    public Guild create(String name) {
        return create(name, 0);
    }

    /** As {@link #create(String)}, with so many people in it who never do anything. */
    public Guild create(String name, int crowd) {
        synchronized (world) {
            User owner = newUser("owner-of-" + name);
            var everyone = new Role(world.newId(), "@everyone", Permission.ORDINARY, false);
            var own = new Role(world.newId(), "pushduty", Permission.bits(INVITED), false);
            Map<Long, Role> roles = new LinkedHashMap<>();
            roles.put(everyone.id(), everyone);
            roles.put(own.id(), own);
            Map<Long, Member> members = new LinkedHashMap<>();
            members.put(owner.id(), new Member(owner, List.of()));
            members.put(world.bot().id(), new Member(world.bot(), List.of(own.id())));
            for (int i = 0; i < crowd; i++) {
                User user = newUser(name + "-" + i);
                members.put(user.id(), new Member(user, List.of()));
            }
            var guild = new Guild(everyone.id(), name, owner.id(), roles, members);
            world.put(guild);
            announce(guild);
            return guild;
        }
    }

    private User newUser(String name) {
        var user = new User(world.newId(), name, name, false);
        world.put(user);
        return user;
    }

    private void announce(Guild guild) {
        Member bot = guild.member(world.bot().id()).orElseThrow();
        feed.publish(Event.of("GUILD_CREATE", Intent.GUILDS, payloads.created(guild, List.of(bot))));
    }

    /** Throws the bot out. */
    public void remove(Guild guild) {
        synchronized (world) {
            world.remove(guild);
            gone(guild, false);
        }
    }

    /** The guild is unavailable for a while, and so it is told. */
    public void goDown(Guild guild) {
        gone(guild, true);
    }

    /** It is there again. */
    public void comeBack(Guild guild) {
        announce(current(guild));
    }

    private void gone(Guild guild, boolean forAWhile) {
        ObjectNode json = Json.object().put("id", Long.toString(guild.id()));
        if (forAWhile) {
            json.put("unavailable", true);
        }
        feed.publish(Event.of("GUILD_DELETE", Intent.GUILDS, json));
    }

    /** The guild as it is now. */
    public Guild current(Guild guild) {
        return world.guild(guild.id()).orElseThrow();
    }

    /** Makes a text channel. */
    public Channel channel(Guild guild, String name) {
        synchronized (world) {
            return channels.create(guild, name);
        }
    }

    /** The channel as it is now. */
    public Channel current(Channel channel) {
        return world.channel(channel.id()).orElseThrow();
    }

    public void delete(Channel channel) {
        synchronized (world) {
            channels.delete(current(channel));
        }
    }

    /** Gives one role or user more, or less, in one channel. */
    public void overwrite(Channel channel, Overwrite overwrite) {
        synchronized (world) {
            channels.change(current(channel).withOverwrite(overwrite));
        }
    }

    /** Makes a role. */
    public Role role(Guild guild, String name, boolean isMentionable, Permission... permissions) {
        synchronized (world) {
            var role = new Role(world.newId(), name, Permission.bits(permissions), isMentionable);
            return put(guild, role, "GUILD_ROLE_CREATE");
        }
    }

    /** The role that the bot got when it was invited. */
    public Role botRole(Guild guild) {
        Guild now = current(guild);
        long role = now.member(world.bot().id()).orElseThrow().roles().get(0);
        return now.roles().get(role);
    }

    /** From now on the role may this and nothing else. */
    public Role permit(Guild guild, Role role, Permission... permissions) {
        synchronized (world) {
            return put(guild, role.withPermissions(Permission.bits(permissions)), "GUILD_ROLE_UPDATE");
        }
    }

    private Role put(Guild guild, Role role, String event) {
        Guild changed = current(guild).withRole(role);
        world.put(changed);
        ObjectNode json = Json.object().put("guild_id", Long.toString(guild.id()));
        json.set("role", GuildPayloads.role(changed, role));
        feed.publish(Event.of(event, Intent.GUILDS, json));
        return role;
    }

    public void give(Guild guild, User user, Role role) {
        synchronized (world) {
            change(guild, member(guild, user).withRole(role.id()));
        }
    }

    public void take(Guild guild, User user, Role role) {
        synchronized (world) {
            change(guild, member(guild, user).withoutRole(role.id()));
        }
    }

    private Member member(Guild guild, User user) {
        return current(guild).member(user.id()).orElseThrow();
    }

    private void change(Guild guild, Member member) {
        world.put(current(guild).withMember(member));
        ObjectNode json = GuildPayloads.member(member).put("guild_id", Long.toString(guild.id()));
        // A bot always hears of itself.
        boolean isBot = member.user().equals(world.bot());
        feed.publish(
                isBot
                        ? Event.of("GUILD_MEMBER_UPDATE", json)
                        : Event.of("GUILD_MEMBER_UPDATE", Intent.GUILD_MEMBERS, json));
    }

    void join(Guild guild, User user) {
        synchronized (world) {
            var member = new Member(user, List.of());
            world.put(current(guild).withMember(member));
            ObjectNode json = GuildPayloads.member(member).put("guild_id", Long.toString(guild.id()));
            feed.publish(Event.of("GUILD_MEMBER_ADD", Intent.GUILD_MEMBERS, json));
        }
    }

    /** Lets somebody out. */
    public void leave(Guild guild, User user) {
        synchronized (world) {
            world.put(current(guild).withoutMember(user.id()));
            ObjectNode json = Json.object().put("guild_id", Long.toString(guild.id()));
            json.set("user", GuildPayloads.user(user));
            feed.publish(Event.of("GUILD_MEMBER_REMOVE", Intent.GUILD_MEMBERS, json));
        }
    }
}
