package org.pushduty.core.routine;

import java.time.Instant;
import org.pushduty.core.effect.Announcement;

/**
 * Something to remind people of now.
 *
 * @param key tells it from every other of its train, for all time
 * @param due when it was to be given
 * @param line what is said, with the names of those who have to act at its front; they are called
 */
public record Reminder(String key, Instant due, Announcement line) {}
