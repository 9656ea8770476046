package org.pushduty.git;

import java.io.IOException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevWalkException;

/** Reads a mirror; what fails is said in words, and a mirror that turns out to be damaged is doubted. */
final class Reading {
    private final Mirror mirror;
    private final Remote line;

    Reading(Mirror mirror, Remote line) {
        this.mirror = mirror;
        this.line = line;
    }

    void refresh() {
        try {
            mirror.refresh();
        } catch (IOException e) {
            throw line.failed("fetch", e);
        }
    }

    <T> T read(String attempt, Mirror.Work<T> work) {
        try {
            return work.on(mirror.repository());
        } catch (MissingObjectException | CorruptObjectException | RevWalkException e) {
            // RevWalkException is how a walk in a loop reports that it cannot read on.
            mirror.doubt();
            throw line.errors()
                    .failed(attempt, "the mirror is damaged; the next fetch mends it (" + e.getMessage() + ")");
        } catch (IOException e) {
            throw line.failed(attempt, e);
        }
    }
}
