package org.pushduty.core.port;

import java.time.Instant;
import org.pushduty.core.chat.Piece;
import org.pushduty.core.chat.Utterance;

/** Pieces for tests. */
public final class Pieces {
    private Pieces() {}

    /** A piece that was never tried before, keyed by its own text. */
    public static Piece fresh(Utterance utterance) {
        return Piece.of(utterance, new Piece.Attempt(Integer.toHexString(utterance.hashCode()), Instant.EPOCH, false));
    }
}
