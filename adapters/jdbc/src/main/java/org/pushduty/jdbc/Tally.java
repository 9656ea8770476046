package org.pushduty.jdbc;

import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * How much a store holds. Each number only grows: entries and effects are never removed, and what became of an effect
 * is never taken back.
 *
 * @param entries of the logs of all trains
 * @param effects waiting, delivered or dropped
 * @param settled effects, delivered or dropped
 */
record Tally(long entries, long effects, long settled) {
    static final Tally NOTHING = new Tally(0, 0, 0);

    Tally {
        if (Stream.of(entries, effects, settled).anyMatch(count -> count < 0) || settled > effects) {
            throw new IllegalArgumentException(
                    "no tally: " + entries + " entries, " + effects + " effects, " + settled + " settled");
        }
    }

    /** Quick: the databases know these counts, or find them through an index over few rows. */
    static Tally of(Handle handle) {
        long effects = count(handle, "select count(*) from effect");
        long waiting = count(handle, "select count(*) from effect where state = 'waiting'");
        return new Tally(count(handle, "select count(*) from log_entry"), effects, effects - waiting);
    }

    private static long count(Handle handle, String query) {
        return handle.createQuery(query).mapTo(Long.class).one();
    }

    /** Whether a store with this tally may be a later state of one with {@code earlier}. */
    boolean mayFollow(Tally earlier) {
        return entries >= earlier.entries && effects >= earlier.effects && settled >= earlier.settled;
    }

    @Override
    public String toString() {
        return counted(entries, "entry", "entries") + " and " + counted(effects, "effect", "effects");
    }

    static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
