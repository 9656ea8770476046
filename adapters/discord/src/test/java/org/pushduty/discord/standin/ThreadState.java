package org.pushduty.discord.standin;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a thread has and other channels do not; {@code archivedAt} is when {@code isArchived} last changed. */
public record ThreadState(
        long owner, boolean isArchived, boolean isLocked, int archiveMinutes, Instant archivedAt, Set<Long> members) {
    static final ThreadState NONE = new ThreadState(0, false, false, 0, Instant.EPOCH, Set.of());

    public ThreadState {
        members = Set.copyOf(members);
    }

    ThreadState withMember(long user) {
        Set<Long> more = new LinkedHashSet<>(members);
        more.add(user);
        return new ThreadState(owner, isArchived, isLocked, archiveMinutes, archivedAt, more);
    }

    ThreadState archived(boolean archived, boolean locked, Instant at) {
        Instant changed = archived == isArchived ? archivedAt : at;
        return new ThreadState(owner, archived, locked, archiveMinutes, changed, members);
    }
}
