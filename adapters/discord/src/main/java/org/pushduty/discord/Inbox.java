package org.pushduty.discord;

import java.util.function.Consumer;
import org.pushduty.core.port.Ears;

/** Tells the bot what happens, one after the other, until it is closed. Safe for several threads. */
final class Inbox {
    private static final Ears NOBODY = message -> {};

    private Ears ears = NOBODY;

    synchronized void open(Ears to) {
        ears = to;
    }

    synchronized void tell(Consumer<Ears> happening) {
        happening.accept(ears);
    }

    /** Whom to ask; nobody is there after the end. */
    synchronized Ears ears() {
        return ears;
    }

    synchronized void close() {
        ears = NOBODY;
    }
}
