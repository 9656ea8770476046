package org.pushduty.console;

import java.time.Instant;
import org.pushduty.core.chat.Utterance.Tone;

/**
 * One line to be shown.
 *
 * @param who the nick of the speaker; of a private line of the bot, of the one it is for; else blank
 */
record Line(Instant at, Kind kind, String who, String text, Tone tone) {

    enum Kind {
        /** A human said it in the channel. */
        SAID,
        /** A human said it to the bot alone. */
        CONFIDED,
        /** The bot said it in the channel. */
        ANSWERED,
        /** The bot said it to one human alone. */
        WHISPERED,
        /** The channel's topic has changed. */
        TOPIC,
        /** The terminal itself has something to say. */
        NOTICE
    }
}
