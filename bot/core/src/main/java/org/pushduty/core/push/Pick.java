package org.pushduty.core.push;

import static java.util.Objects.requireNonNull;

import org.pushduty.core.train.RepositoryName;

/**
 * A commit wanted in the next revision of a push.
 *
 * @param note why, who and when
 * @param settlement who brought it to this standing; of a picked one the words are the tag that has it
 */
public record Pick(Note note, RepositoryName repository, TakenCommit commit, Standing standing, Settlement settlement)
        implements Note.Noted {

    /** How far it has come. */
    public enum Standing {
        WANTED,
        APPROVED,
        PICKED,
        DROPPED
    }

    public Pick {
        requireNonNull(repository, "repository");
        requireNonNull(commit, "commit");
        requireNonNull(standing, "standing");
    }

    /** Whether it may still be taken. */
    public boolean isOpen() {
        return standing == Standing.WANTED || standing == Standing.APPROVED;
    }

    public boolean isFor(RepositoryName name, TakenCommit other) {
        return repository.equals(name) && commit.id().equals(other.id());
    }

    Pick brought(Standing to, Settlement how) {
        return new Pick(note, repository, commit, to, how);
    }
}
