package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.pushduty.core.push.Note;
import org.pushduty.core.push.PaperEvent.PaperTakenOver;
import org.pushduty.core.push.Paperwork;
import org.pushduty.core.push.Push;
import org.pushduty.core.train.PushName;

/**
 * What is still to be done for a push that is over, and is to be done for the next one.
 *
 * @param left as {@link Paperwork#left} has it
 */
record Leftovers(Push push, Paperwork left) {

    static Leftovers of(Push push, boolean wentOut) {
        return new Leftovers(push, push.paper().left(wentOut));
    }

    /** That {@code next} has it; nothing where nothing is left. */
    List<PaperTakenOver> events(PushName next) {
        return left.equals(Paperwork.NONE) ? List.of() : List.of(new PaperTakenOver(next, push.name()));
    }

    /** {@code · taken over: pick 4, blocker 2}; or blank. */
    String told() {
        String those = Stream.of(
                        named("notable", left.notables()),
                        named("pick", left.picks()),
                        named("task", left.tasks()),
                        named("blocker", left.blockers()))
                .flatMap(each -> each)
                .collect(joining(", "));
        return those.isBlank() ? "" : " · taken over: " + those;
    }

    private static Stream<String> named(String kind, List<? extends Note.Noted> notes) {
        return notes.stream().map(note -> kind + " " + note.number());
    }
}
