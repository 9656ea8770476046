package org.pushduty.core.command;

import java.time.Instant;
import java.util.concurrent.Executor;

/** Somebody who gives commands, or several who are measured as one. Safe for several threads. */
final class Talker {
    private final CommandPace pace;
    private final int patience;
    private final Executor looks;
    private Instant rested = Instant.EPOCH;
    private int refused;
    private int unfinished;

    /** What becomes of a command. */
    enum Verdict {
        TAKEN,
        /** Not carried out, and the first of its kind: its speaker is told. */
        TOLD,
        /** Not carried out, and not worth a word. */
        UNHEARD
    }

    /**
     * @param patience after so many commands too much none is heard any more before there was a rest
     * @param looks where this one's looking commands are carried out
     */
    Talker(CommandPace pace, int patience, Executor looks) {
        this.pace = pace;
        this.patience = patience;
        this.looks = looks;
    }

    Executor looks() {
        return looks;
    }

    /** They give a command now; whether it is theirs to give. */
    synchronized Verdict asks(Instant now) {
        Instant exhausted = now.plus(pace.rest());
        // A clock that was set back must not silence anybody for as long.
        rested = rested.isAfter(exhausted) ? exhausted : rested;
        if (!rested.isAfter(now)) {
            rested = now;
            refused = 0;
        }
        Instant then = rested.plus(pace.period());
        if (refused < patience && unfinished < pace.burst() && !then.isAfter(exhausted)) {
            rested = then;
            return Verdict.TAKEN;
        }
        refused++;
        if (refused >= patience || unfinished >= pace.burst()) {
            rested = exhausted;
        }
        return refused == 1 ? Verdict.TOLD : Verdict.UNHEARD;
    }

    /** {@code work}, which counts as theirs from now until it is done. */
    synchronized Runnable counted(Runnable work) {
        unfinished++;
        return () -> {
            try {
                work.run();
            } finally {
                finished();
            }
        };
    }

    private synchronized void finished() {
        unfinished--;
    }
}
