package org.pushduty.core.chat;

import java.time.Instant;
import java.util.List;

/**
 * One line of an announcement, ready to be delivered.
 *
 * @param utterance as it is to be read, with what is remarked on its being late or said again at its end
 * @param plain the same without such remarks: a message that begins with it is this one
 * @param thread the title of the channel's thread that it belongs into; blank for the channel itself. Networks without
 *     threads say it in the channel
 * @param calls names of the people who must act, as the text has them; nobody else may be pinged by it
 * @param attempt what an earlier attempt to deliver it may have left
 */
public record Piece(Utterance utterance, String plain, String thread, List<String> calls, Attempt attempt) {

    /**
     * What lets a network notice that it has the piece already.
     *
     * @param key the same for every attempt at this piece and for no other piece; at most 25 letters, digits and dots
     * @param since it is not out from before then
     * @param mayBeOut whether there was an attempt whose end was not seen
     */
    public record Attempt(String key, Instant since, boolean mayBeOut) {}

    public Piece {
        calls = List.copyOf(calls);
    }

    /** For the channel itself, and nobody's in particular. */
    public static Piece of(Utterance utterance, Attempt attempt) {
        return new Piece(utterance, utterance.text(), "", List.of(), attempt);
    }
}
