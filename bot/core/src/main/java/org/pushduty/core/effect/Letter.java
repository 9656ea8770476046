package org.pushduty.core.effect;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * A mail to be sent.
 *
 * @param id its Message-ID without angle brackets (RFC 5322, section 3.6.4); two attempts at one letter have the same
 * @param from the sender's address
 * @param to the addressees, at least one
 * @param subject one line
 * @param references the ids of the letters of the same thread before it, oldest first, without angle brackets; the last
 *     one is what it answers
 * @param date when it was written
 * @param body the text in Markdown, lines parted by {@code \n}; it is sent as it stands, and as HTML made from it
 */
public record Letter(
        String id, String from, List<String> to, String subject, List<String> references, Instant date, String body) {
    public Letter {
        requireNonNull(id, "id");
        requireNonNull(date, "date");
        to = List.copyOf(to);
        references = List.copyOf(references);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("a letter is for somebody");
        }
        if (subject.matches("(?s).*[\\r\\n].*")) {
            throw new IllegalArgumentException("a subject is one line");
        }
    }
}
