package org.pushduty.core.desk;

import java.time.Duration;

/** How the bot waits between two tries; tests do not. */
@FunctionalInterface
public interface Pause {

    /** Returns after that time, or at once where the thread is asked to stop. */
    void forThe(Duration time);
}
