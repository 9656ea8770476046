package org.pushduty.jdbc;

import org.pushduty.core.port.OutsideException;

/** A backup that is to be put in the place of a store. */
record Replacement(BackupFile backup, BackupHeader header, boolean isForced) {
    /** How many entries of a store that holds {@code present} would be lost. */
    long lost(Tally present) {
        return Math.max(0, present.entries() - header.entries());
    }

    /** Refuses where entries of a store in good order would be lost and nobody said that they may be. */
    void requireWanted(Tally present) {
        if (lost(present) > 0 && !isForced) {
            throw new OutsideException(
                    "restore",
                    "put " + backup.file() + " in the store's place",
                    "the store is newer: " + Tally.counted(lost(present), "entry", "entries") + " of "
                            + present.entries() + " would be lost. Nothing was changed; --force does it all the same");
        }
    }

    Backups.Restored done(Tally before, String aside) {
        return new Backups.Restored(header.entries(), header.effects() - header.settled(), lost(before), aside);
    }
}
