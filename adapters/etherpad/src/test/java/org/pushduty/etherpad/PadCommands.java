package org.pushduty.etherpad;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pushduty.core.push.Note;
import org.pushduty.core.push.Paperwork;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TrainState;

/** What people say in the channel that changes the notes of a push, at random. */
final class PadCommands {
    private PadCommands() {}

    /**
     * Something that makes sense by now.
     *
     * @param number that no command had before
     * @param fix makes a commit
     */
    static String next(Random random, TrainState state, int number, Supplier<Object> fix) {
        Push push = state.current().orElseThrow();
        Paperwork paper = push.paper();
        return switch (random.nextInt(14)) {
            case 0 -> "!notable menu number " + number + " is new";
            case 1, 2 -> "!blocker search number " + number + " is broken";
            case 3 -> "!resolve " + one(random, paper.blockers().stream().filter(each -> each.isOpen()));
            case 4 -> "!task before run job number " + number + " now";
            case 5 -> "!task after run job number " + number + " now";
            case 6 -> "!done " + one(random, paper.tasks().stream().filter(each -> each.isOpen()));
            case 7 -> "!pick addons-server " + fix.get() + " number " + number + " please";
            case 8, 9 -> "!approve " + one(random, paper.picks().stream().filter(each -> each.isOpen()));
            case 10 -> "!drop " + one(random, paper.picks().stream().filter(each -> each.isOpen()));
            case 11 -> "!cherry-pick";
            case 12 -> state.holds().isEmpty() ? "!hold weather number " + number + " is bad" : "!unhold it is over";
            default -> "!tag";
        };
    }

    private static int one(Random random, Stream<? extends Note.Noted> open) {
        List<? extends Note.Noted> all = open.toList();
        return all.isEmpty() ? 1 : all.get(random.nextInt(all.size())).number();
    }
}
