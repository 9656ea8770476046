package org.pushduty.app.bench;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Residents that run, all ended together. */
final class Company implements AutoCloseable {
    private final Caller caller;
    private final Deque<Running> running = new ArrayDeque<>();

    Company(Caller caller) {
        this.caller = caller;
    }

    /** Starts it, and waits until it answers. */
    Running start(Resident who) {
        return start(who, new Samples());
    }

    /** Notes how long it took until the first answer. */
    Running start(Resident who, Samples untilAnswer) {
        caller.join(who.channel());
        long begin = System.nanoTime();
        Running started = Running.start(who);
        running.push(started);
        try {
            caller.awaitJoin(who);
            caller.askUntilAnswered(who);
        } catch (UncheckedIOException e) {
            throw new IllegalStateException(who.nick() + " did not come:\n" + started.output(), e);
        }
        untilAnswer.add(System.nanoTime() - begin);
        return started;
    }

    @Override
    public void close() {
        running.forEach(Running::close);
    }
}
