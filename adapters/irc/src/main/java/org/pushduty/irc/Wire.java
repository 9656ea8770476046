package org.pushduty.irc;

import java.io.IOException;
import org.pushduty.core.port.Passage;

/** Where lines are written to. */
interface Wire {
    /** Goes nowhere: what there is while no server is connected. */
    Wire NONE = (line, passage) -> {
        throw new IOException("not connected");
    };

    /**
     * Writes one line, without its line end; blocks while the server does not read. The {@code passage} is told that it
     * is {@linkplain Passage#leaving leaving} directly before the first byte does.
     */
    void send(String line, Passage passage) throws IOException;
}
