package org.pushduty.core.grammar;

/**
 * A word that could stand in a {@link Blank}.
 *
 * @param text what stands in the line, a single word or, for a whole list, words with spaces between them
 * @param words a few words about it, or blank
 */
public record Candidate(String text, String words) {}
