package org.pushduty.discord.standin;

/** Finds what a request names, and refuses what the bot may not see or do there. */
final class Places {
    private final World world;
    private final Access access;

    Places(Frame frame) {
        world = frame.world();
        access = frame.access();
    }

    Guild guild(Call call) {
        return world.guild(call.id("guild"))
                .filter(guild -> guild.member(world.bot().id()).isPresent())
                .orElseThrow(() -> Refusal.of(404, 10004, "Unknown Guild"));
    }

    /** A channel that the bot can see. */
    Channel channel(Call call) {
        Channel channel = world.channel(call.id("channel")).orElseThrow(Refusal::unknownChannel);
        if (!access.may(world.bot(), channel, Permission.VIEW_CHANNEL)) {
            throw Refusal.missingAccess();
        }
        return channel;
    }

    /** A message that the bot can see. */
    Message message(Call call) {
        Channel channel = channel(call);
        return world.message(channel.id(), call.id("message"))
                .filter(message -> !message.isEphemeral())
                .orElseThrow(Refusal::unknownMessage);
    }

    void require(Channel channel, Permission permission) {
        if (!access.may(world.bot(), channel, permission)) {
            throw Refusal.missingPermissions();
        }
    }
}
