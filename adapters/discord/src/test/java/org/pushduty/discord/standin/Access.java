package org.pushduty.discord.standin;

import java.util.List;
import java.util.Optional;

/** Works out who may do what where, as Discord's page on permissions tells it. */
final class Access {
    /** What two people may in a direct message. */
    private static final long DIRECT = Permission.bits(
            Permission.VIEW_CHANNEL,
            Permission.SEND_MESSAGES,
            Permission.EMBED_LINKS,
            Permission.ATTACH_FILES,
            Permission.READ_MESSAGE_HISTORY,
            Permission.ADD_REACTIONS,
            Permission.MENTION_EVERYONE);

    private final World world;

    Access(World world) {
        this.world = world;
    }

    boolean may(User user, Channel channel, Permission permission) {
        return (permissions(user, channel) & permission.bit()) != 0;
    }

    boolean mayTalk(User user, Channel channel) {
        return may(user, channel, channel.isThread() ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES);
    }

    /** All bits that the user has in the channel; none where they may not see it. */
    long permissions(User user, Channel channel) {
        if (channel.isDirect()) {
            return channel.people().contains(user.id()) ? DIRECT : 0;
        }
        if (channel.isThread()) {
            // A thread has no overwrites of its own.
            return world.channel(channel.parentId())
                    .map(parent -> permissions(user, parent))
                    .filter(bits -> isInvited(user, channel, bits))
                    .orElse(0L);
        }
        Optional<Guild> guild = world.guild(channel.guildId());
        return guild.flatMap(it -> it.member(user.id()))
                .map(member -> inChannel(guild.get(), member, channel))
                .orElse(0L);
    }

    private static boolean isInvited(User user, Channel thread, long bits) {
        return thread.kind() != Channel.Kind.PRIVATE_THREAD
                || thread.thread().members().contains(user.id())
                || (bits & Permission.MANAGE_THREADS.bit()) != 0;
    }

    /** The bits that a member has in the guild as a whole. */
    static long inGuild(Guild guild, Member member) {
        if (guild.ownerId() == member.user().id()) {
            return Permission.ALL;
        }
        long bits = member.roles().stream()
                .filter(guild.roles()::containsKey)
                .mapToLong(role -> guild.roles().get(role).permissions())
                .reduce(guild.everyone().permissions(), (one, other) -> one | other);
        return (bits & Permission.ADMINISTRATOR.bit()) != 0 ? Permission.ALL : bits;
    }

    private static long inChannel(Guild guild, Member member, Channel channel) {
        long bits = inGuild(guild, member);
        if (bits == Permission.ALL) {
            return bits;
        }
        long afterEveryone = applied(bits, of(channel, List.of(guild.id())));
        long afterRoles = applied(afterEveryone, of(channel, member.roles()));
        long result = applied(afterRoles, of(channel, List.of(member.user().id())));
        return (result & Permission.VIEW_CHANNEL.bit()) == 0 ? 0 : result;
    }

    private static List<Overwrite> of(Channel channel, List<Long> ids) {
        return channel.overwrites().stream()
                .filter(overwrite -> ids.contains(overwrite.id()))
                .toList();
    }

    /** Overwrites of one rank count together: what any of them allows outweighs what any of them denies. */
    private static long applied(long bits, List<Overwrite> overwrites) {
        long deny = overwrites.stream().mapToLong(Overwrite::deny).reduce(0, (one, other) -> one | other);
        long allow = overwrites.stream().mapToLong(Overwrite::allow).reduce(0, (one, other) -> one | other);
        return (bits & ~deny) | allow;
    }
}
