package org.pushduty.core.push;

import static java.util.Objects.requireNonNull;

/**
 * Something that somebody must run before or after the push.
 *
 * @param role who: {@code hero} or the name of a role
 */
public record Task(Note note, Phase phase, String role, Standing standing, Settlement settlement)
        implements Note.Noted {

    /** When it is to be run. */
    public enum Phase {
        BEFORE,
        AFTER
    }

    /** Whether it was. */
    public enum Standing {
        OPEN,
        DONE,
        WAIVED
    }

    public Task {
        requireNonNull(phase, "phase");
        requireNonNull(role, "role");
        requireNonNull(standing, "standing");
    }

    public boolean isOpen() {
        return standing == Standing.OPEN;
    }

    Task brought(Standing to, Settlement how) {
        return new Task(note, phase, role, to, how);
    }
}
