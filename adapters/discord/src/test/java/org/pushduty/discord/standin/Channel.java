package org.pushduty.discord.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A place to talk in. {@code guildId} is 0 for a direct message; {@code parentId} is a thread's channel, else 0;
 * {@code people} are those of a direct message; {@code thread} is {@link ThreadState#NONE} where it is none.
 */
public record Channel(
        long id,
        Kind kind,
        long guildId,
        long parentId,
        String name,
        String topic,
        List<Overwrite> overwrites,
        Set<Long> people,
        ThreadState thread) {
    /** Discord's kinds of channel that the stand-in has, with their numbers. */
    public enum Kind {
        TEXT(0),
        DIRECT(1),
        PUBLIC_THREAD(11),
        PRIVATE_THREAD(12);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    public Channel {
        overwrites = List.copyOf(overwrites);
        people = Set.copyOf(people);
    }

    static Channel text(long id, long guild, String name) {
        return new Channel(id, Kind.TEXT, guild, 0, name, "", List.of(), Set.of(), ThreadState.NONE);
    }

    static Channel direct(long id, Set<Long> people) {
        return new Channel(id, Kind.DIRECT, 0, 0, "", "", List.of(), people, ThreadState.NONE);
    }

    static Channel thread(long id, Kind kind, Channel parent, String name, ThreadState state) {
        return new Channel(id, kind, parent.guildId(), parent.id(), name, "", List.of(), Set.of(), state);
    }

    public boolean isThread() {
        return kind == Kind.PUBLIC_THREAD || kind == Kind.PRIVATE_THREAD;
    }

    public boolean isDirect() {
        return kind == Kind.DIRECT;
    }

    public boolean isArchived() {
        return thread.isArchived();
    }

    Channel withThread(ThreadState state) {
        return new Channel(id, kind, guildId, parentId, name, topic, overwrites, people, state);
    }

    Channel withTopic(String newTopic) {
        return new Channel(id, kind, guildId, parentId, name, newTopic, overwrites, people, thread);
    }

    Channel withName(String newName) {
        return new Channel(id, kind, guildId, parentId, newName, topic, overwrites, people, thread);
    }

    Channel withOverwrite(Overwrite overwrite) {
        List<Overwrite> all = new ArrayList<>(overwrites);
        all.removeIf(other -> other.id() == overwrite.id());
        all.add(overwrite);
        return new Channel(id, kind, guildId, parentId, name, topic, all, people, thread);
    }
}
