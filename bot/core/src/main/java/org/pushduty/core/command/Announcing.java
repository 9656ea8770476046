package org.pushduty.core.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.text.PushFacts;
import org.pushduty.core.text.Texts;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.Wording;

/** Announcements in the team's own words, where it has a template for them. */
final class Announcing {
    private final Request request;
    private final TrainState after;

    /** {@code after}: the train once that is so which is announced. */
    Announcing(Request request, TrainState after) {
        this.request = request;
        this.after = after;
    }

    /** That push, as it is then. */
    Push push(PushName name) {
        return after.push(name).orElseThrow();
    }

    /** {@code known}: what the announcement knows beside the facts of the push. */
    String line(Wording wording, Push push, Map<String, Object> known, Texts.OwnWords own) {
        String line = request.desk().worded(wording, () -> facts(push, known), own);
        return line.isBlank() ? own.worded() : line;
    }

    private Map<String, Object> facts(Push push, Map<String, Object> known) {
        Map<String, Object> facts = new LinkedHashMap<>(new PushFacts(
                        request.train(),
                        after,
                        push,
                        request.now(),
                        (name, from, to) -> request.desk().sources().of(name).range(from, to))
                .all());
        facts.putAll(known);
        return facts;
    }
}
