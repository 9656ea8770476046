package org.pushduty.core.chat;

import java.time.Instant;

/**
 * One line that somebody said where the bot can hear it.
 *
 * @param text without line breaks; may hold anything else a person can type
 * @param at when the bot heard it
 */
public record Message(Place place, Sender sender, String text, Instant at) {}
