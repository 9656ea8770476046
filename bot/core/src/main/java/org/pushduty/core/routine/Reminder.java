package org.pushduty.core.routine;

import java.time.Instant;
import org.pushduty.core.chat.Utterance;

/**
 * Something to remind people of now.
 *
 * @param key tells it from every other of its train, for all time
 * @param due when it was to be given
 * @param line what is said, with the names of those who have to act at its front
 */
public record Reminder(String key, Instant due, Utterance line) {}
