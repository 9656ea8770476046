package org.pushduty.irc;

import java.util.function.Consumer;
import org.pushduty.core.port.Ears;

/** Tells the bot what happens, one after the other, until it is closed. Safe for several threads. */
final class Inbox {
    private Ears ears = message -> {};

    synchronized void open(Ears to) {
        ears = to;
    }

    synchronized void tell(Consumer<Ears> happening) {
        happening.accept(ears);
    }

    synchronized void close() {
        ears = message -> {};
    }
}
