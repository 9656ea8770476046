package org.pushduty.console;

/**
 * A word that could stand where the cursor is.
 *
 * @param text the whole word, in place of what is typed of it
 * @param description a few words for the list of choices, or blank
 */
public record Candidate(String text, String description) {}
