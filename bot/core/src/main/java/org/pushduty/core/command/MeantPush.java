package org.pushduty.core.command;

import java.util.List;
import java.util.Optional;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.PushChoice;

/**
 * The push that something is put down for: the one that {@code --for} names, else the current one.
 *
 * @param opening opens it where it is still to be opened
 */
record MeantPush(Push push, List<Event> opening) {

    /** The push, or why there is none. */
    record Search(List<MeantPush> found, String problem) {
        Optional<MeantPush> push() {
            return found.stream().findFirst();
        }
    }

    static Search find(Request request) {
        String date = request.arguments().option("for").orElse("");
        if (date.isBlank()) {
            return request.state()
                    .current()
                    .map(MeantPush::known)
                    .orElseGet(() -> new Search(List.of(), "no push is open."));
        }
        PushChoice choice =
                new PushChoice.Chooser(request.train(), request.state(), request.now()).chooseOpenOrPushed(date, "");
        if (choice instanceof PushChoice.Refused refused) {
            return new Search(List.of(), refused.reason());
        }
        return choice instanceof PushChoice.Fresh fresh
                ? fresh(fresh.opening())
                : known(((PushChoice.Known) choice).push());
    }

    private static Search known(Push push) {
        return new Search(List.of(new MeantPush(push, List.of())), "");
    }

    private static Search fresh(Event.PushOpened opening) {
        Push push = Push.opened(opening.push(), opening.date(), opening.hero());
        return new Search(List.of(new MeantPush(push, List.of(opening))), "");
    }
}
