package org.pushduty.console;

import java.time.Duration;

/** How the console looks. Lines are shown from several threads. */
interface Face {

    /** Begins to read what is typed, in a thread of its own, and hands it to {@code room}. */
    void open(Room room);

    /** Throws {@link org.pushduty.core.port.OutsideException} where the terminal is gone. */
    void show(Line line);

    /** Whether what a human types is on the screen already. */
    boolean echoes();

    void close(Duration limit);
}
