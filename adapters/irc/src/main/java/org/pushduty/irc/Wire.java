package org.pushduty.irc;

import java.io.IOException;

/** Where lines are written to. */
interface Wire {
    /** Goes nowhere: what there is while no server is connected. */
    Wire NONE = line -> {
        throw new IOException("not connected");
    };

    /** Writes one line, without its line end; blocks while the server does not read. */
    void send(String line) throws IOException;
}
