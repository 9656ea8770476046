package org.pushduty.irc;

import java.util.function.Consumer;
import org.pushduty.core.chat.Message;

/** Hands messages over, one after the other, until it is closed. Safe for several threads. */
final class Inbox {
    private Consumer<Message> ears = message -> {};

    synchronized void open(Consumer<Message> to) {
        ears = to;
    }

    synchronized void hand(Message message) {
        ears.accept(message);
    }

    synchronized void close() {
        ears = message -> {};
    }
}
