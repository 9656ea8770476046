package org.pushduty.app.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What the kills did: how many hit where, and everything that was not as it must be. */
final class Findings {
    private final Map<String, Integer> kills = new TreeMap<>();
    private final Map<String, Integer> notes = new TreeMap<>();
    private final List<String> troubles = new ArrayList<>();

    void killed(String when) {
        kills.merge(when, 1, Integer::sum);
    }

    int kills() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Something that may happen, and is counted. */
    void note(String what) {
        notes.merge(what, 1, Integer::sum);
    }

    /** Something that must not be. */
    void trouble(String what) {
        troubles.add("after kill " + kills() + ": " + what);
    }

    void require(boolean isFine, Supplier<String> otherwise) {
        if (!isFine) {
            trouble(otherwise.get());
        }
    }

    List<String> troubles() {
        return troubles;
    }

    @Override
    public String toString() {
        return kills() + " kills " + kills + ", " + notes + ", " + troubles.size() + " troubles";
    }
}
