package org.pushduty.jdbc;

import java.nio.file.Path;

/**
 * The files of a store in H2, all beside each other.
 *
 * @param base the path that the URL names, to which each file adds its ending
 */
record H2Files(Path base) {
    /** H2's own file. */
    Path database() {
        return with(".mv.db");
    }

    /** Locked by the program that has the store open. */
    Path lock() {
        return with(".lock");
    }

    /** What the store held at least, by {@link KnownTally}. */
    Path known() {
        return with(".known");
    }

    /** The store that a restore is making. */
    H2Files restoring() {
        return new H2Files(with("-restoring"));
    }

    /** Where a restore leaves the store that it replaces. */
    Path replaced(String moment) {
        return with("-replaced-" + moment + ".mv.db");
    }

    /** Where backups go if nobody says otherwise. */
    Path backups() {
        return base.resolveSibling("backups");
    }

    private Path with(String ending) {
        return base.resolveSibling(base.getFileName() + ending);
    }
}
