package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pushduty.core.push.Pick;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TrainState;

/** The picks of a train in words. */
final class Picks {
    private Picks() {}

    /** The pushes whose picks are of interest: those that are open, and the one that went out last. */
    static List<Push> pushes(TrainState state) {
        List<Push> pushes = new ArrayList<>(state.lastPushed().stream().toList());
        pushes.addAll(state.pushes().stream().filter(Push::isOpen).toList());
        return pushes;
    }

    /** A pick together with its push. */
    record Placed(Push push, Pick pick) {}

    /** Those that may still be taken. */
    static Stream<Placed> open(TrainState state) {
        return pushes(state).stream()
                .flatMap(push ->
                        push.paper().picks().stream().filter(Pick::isOpen).map(pick -> new Placed(push, pick)));
    }

    /** {@code approved by kumar}, {@code in 2016.10.06-1}. */
    static String standing(Pick pick) {
        String by = pick.settlement().by();
        String words = pick.settlement().words();
        return switch (pick.standing()) {
            case WANTED -> "wanted";
            case APPROVED -> "approved by " + by + (words.isBlank() ? "" : " (" + words + ")");
            case PICKED -> "in " + words;
            case DROPPED -> "dropped by " + by + (words.isBlank() ? "" : ": " + words);
        };
    }

    /** {@code addons-server 3f2a… "Fix the login"}. */
    static String what(Pick pick) {
        return pick.repository() + " " + pick.commit().id().abbreviated() + " \""
                + pick.commit().subject() + "\"";
    }
}
