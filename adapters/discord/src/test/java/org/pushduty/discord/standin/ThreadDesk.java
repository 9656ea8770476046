package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Starts, joins, archives and wakes threads, and tells of it. */
final class ThreadDesk {
    private final Frame frame;
    private final World world;
    private final ChannelPayloads payloads;

    ThreadDesk(Frame frame) {
        this.frame = frame;
        world = frame.world();
        payloads = new ChannelPayloads(world);
    }

    /** Starts a thread; {@code id} is that of the message it hangs on, or a new one. */
    Channel start(long id, Channel parent, Channel.Kind kind, String name, ThreadState state) {
        Channel thread = Channel.thread(id, kind, parent, name, state);
        world.put(thread);
        ObjectNode json = payloads.channel(thread).put("newly_created", true);
        frame.feed().publish(Event.of("THREAD_CREATE", Intent.GUILDS, json).in(thread));
        return thread;
    }

    /** Starts a public thread that hangs on no message. */
    Channel start(Channel parent, User owner, String name) {
        var state =
                new ThreadState(owner.id(), false, false, 4320, frame.clock().instant(), Set.of(owner.id()));
        return start(world.newId(), parent, Channel.Kind.PUBLIC_THREAD, name, state);
    }

    /** Replaces a thread by its changed self. */
    Channel change(Channel changed) {
        world.put(changed);
        frame.feed()
                .publish(Event.of("THREAD_UPDATE", Intent.GUILDS, payloads.channel(changed))
                        .in(changed));
        return changed;
    }

    /** Makes a user a member of the thread; throws {@link Refusal} where it is archived. */
    Channel join(Channel thread, User user) {
        if (thread.isArchived()) {
            throw Refusal.of(400, 50083, "Thread is archived");
        }
        return addMember(thread, user);
    }

    private Channel addMember(Channel thread, User user) {
        if (thread.thread().members().contains(user.id())) {
            return thread;
        }
        Channel joined = thread.withThread(thread.thread().withMember(user.id()));
        world.put(joined);
        if (user.equals(world.bot())) {
            ObjectNode json =
                    ChannelPayloads.threadMember(joined, user.id()).put("guild_id", Long.toString(joined.guildId()));
            frame.feed().publish(Event.of("THREAD_MEMBER_UPDATE", Intent.GUILDS, json));
        }
        return joined;
    }

    /** Who speaks in a thread joins it, and wakes it where it is archived; a locked one only a moderator wakes. */
    void wake(Channel channel, User speaker) {
        if (!channel.isThread()) {
            return;
        }
        ThreadState state = channel.thread();
        if (state.isLocked() && !frame.access().may(speaker, channel, Permission.MANAGE_THREADS)) {
            throw Refusal.of(403, 160005, "Thread is locked");
        }
        Channel awake = channel;
        if (state.isArchived()) {
            awake = change(channel.withThread(
                    state.archived(false, state.isLocked(), frame.clock().instant())));
        }
        addMember(awake, speaker);
    }
}
