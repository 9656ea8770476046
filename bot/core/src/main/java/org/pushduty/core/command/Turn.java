package org.pushduty.core.command;

import java.util.List;
import java.util.concurrent.Executor;

/**
 * What one command is given.
 *
 * @param whose those whose command it counts as
 * @param looks where it is carried out if it only looks
 * @param pace in words, where it was too fast
 */
record Turn(Talker.Verdict verdict, List<Talker> whose, Executor looks, String pace) {
    Turn {
        whose = List.copyOf(whose);
    }

    void look(Runnable work) {
        looks.execute(counted(work));
    }

    /** {@code lane}: where the train is changed. */
    void write(Executor lane, Runnable work) {
        lane.execute(counted(work));
    }

    private Runnable counted(Runnable work) {
        Runnable counted = work;
        for (Talker talker : whose) {
            counted = talker.counted(counted);
        }
        return counted;
    }
}
