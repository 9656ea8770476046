package org.pushduty.core.push;

import static java.util.Objects.requireNonNull;

/**
 * Something that must be resolved before the push.
 *
 * @param owner the person who is to resolve it, or blank
 */
public record Blocker(Note note, String owner, boolean isOpen, Settlement settlement) implements Note.Noted {
    public Blocker {
        requireNonNull(owner, "owner");
    }

    Blocker resolved(Settlement how) {
        return new Blocker(note, owner, false, how);
    }
}
