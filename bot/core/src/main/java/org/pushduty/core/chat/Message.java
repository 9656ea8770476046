package org.pushduty.core.chat;

import java.time.Instant;

/**
 * One line that somebody said where the bot can hear it.
 *
 * @param text without line breaks; may hold anything else a person can type
 * @param at when the bot heard it
 * @param exchange see {@link Asked#exchange}
 */
public record Message(Place place, Sender sender, String text, Instant at, String exchange) {

    /** An ordinary line. */
    public Message(Place place, Sender sender, String text, Instant at) {
        this(place, sender, text, at, "");
    }

    public Asked asked() {
        return new Asked(place, sender.nick(), exchange);
    }
}
