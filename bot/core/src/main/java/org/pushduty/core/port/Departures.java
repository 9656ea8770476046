package org.pushduty.core.port;

import java.time.Instant;
import java.util.List;
import org.pushduty.core.effect.StoredEffect;

/**
 * Which lines and letters have left for a network and are not yet noted as delivered. What is noted here outlives the
 * death of the process by any signal, and noting it costs next to nothing: a store would be too slow for the moment
 * between {@link Passage#leaving} and its being out. Used from several threads. An implementation must pass
 * {@code DeparturesContract}.
 */
public interface Departures extends AutoCloseable {

    /** That piece of the effect's text, counted from 0, is about to leave. Waits for nothing and throws nothing. */
    void leaving(StoredEffect effect, int piece);

    /**
     * Whether that piece, which had left, was heard is doubtful: its connection broke, or it was refused. Whoever finds
     * it says it again, however soon this process ends; a letter is sent again by nobody.
     */
    void doubted(StoredEffect effect);

    /** The store knows what became of the effect, or it is known not to be out. */
    void settled(StoredEffect effect);

    /** A sign of life; given every second or so while anything is under way. */
    void alive();

    /** What an earlier process left behind; the same for as long as this one lives. */
    List<Departure> found();

    @Override
    void close();

    /**
     * A piece that had left when the process ended.
     *
     * @param stored when the effect was stored, to the microsecond: a restored backup gives its id to another
     * @param left when the piece left, to the millisecond; {@link Instant#EPOCH} where it was doubted since
     * @param lastAlive the process' last sign of life, not before {@code left}
     */
    record Departure(long effect, Instant stored, int piece, Instant left, Instant lastAlive) {

        public boolean isOf(StoredEffect other) {
            return other.id() == effect && other.at().equals(stored);
        }
    }
}
