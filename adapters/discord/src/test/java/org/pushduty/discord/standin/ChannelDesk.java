package org.pushduty.discord.standin;

import java.util.Set;

/** Opens, changes and removes channels, and tells of it. */
final class ChannelDesk {
    private final World world;
    private final Feed feed;
    private final ChannelPayloads payloads;

    ChannelDesk(Frame frame) {
        world = frame.world();
        feed = frame.feed();
        payloads = new ChannelPayloads(world);
    }

    /** The bot's direct messages with somebody: there is one channel for them, for ever. */
    Channel direct(User other) {
        synchronized (world) {
            Set<Long> people = Set.of(world.bot().id(), other.id());
            return world
                    .channels(channel -> channel.isDirect() && channel.people().equals(people))
                    .stream()
                    .findFirst()
                    .orElseGet(() -> opened(Channel.direct(world.newId(), people)));
        }
    }

    private Channel opened(Channel channel) {
        world.put(channel);
        return channel;
    }

    Channel create(Guild guild, String name) {
        Channel channel = opened(Channel.text(world.newId(), guild.id(), name));
        feed.publish(Event.of("CHANNEL_CREATE", Intent.GUILDS, payloads.channel(channel)));
        return channel;
    }

    Channel change(Channel changed) {
        world.put(changed);
        feed.publish(Event.of("CHANNEL_UPDATE", Intent.GUILDS, payloads.channel(changed)));
        return changed;
    }

    void delete(Channel channel) {
        world.remove(channel);
        String type = channel.isThread() ? "THREAD_DELETE" : "CHANNEL_DELETE";
        feed.publish(Event.of(type, Intent.GUILDS, payloads.channel(channel)));
    }
}
