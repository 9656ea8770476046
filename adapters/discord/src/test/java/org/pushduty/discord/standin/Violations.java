package org.pushduty.discord.standin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what the client did wrong. Safe for several threads. */
final class Violations {
    private final List<Violation> all = new CopyOnWriteArrayList<>();

    void add(String where, String what) {
        all.add(new Violation(where, what));
    }

    List<Violation> all() {
        return List.copyOf(all);
    }

    void forget() {
        all.clear();
    }
}
