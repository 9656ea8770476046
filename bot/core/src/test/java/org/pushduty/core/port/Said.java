package org.pushduty.core.port;

import java.util.List;
import org.pushduty.core.chat.Piece;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;

/** One line that the bot said; {@code thread} and {@code calls} as in {@link Piece}. */
public record Said(Place place, String text, Utterance.Tone tone, String thread, List<String> calls) {
    static Said of(Place place, Utterance utterance) {
        return new Said(place, utterance.text(), utterance.tone(), "", List.of());
    }

    static Said of(Place place, Piece piece) {
        Utterance utterance = piece.utterance();
        return new Said(place, utterance.text(), utterance.tone(), piece.thread(), piece.calls());
    }
}
