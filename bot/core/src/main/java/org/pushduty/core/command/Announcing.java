package org.pushduty.core.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.text.PushFacts;
import org.pushduty.core.text.Texts;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Announcements in the team's own words, where it has a template for them. */
final class Announcing {
    private static final Logger LOG = LoggerFactory.getLogger(Announcing.class);

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
        if (request.train().template(wording).isEmpty()) {
            return own.worded();
        }
        try {
            Texts.Worded worded = request.desk().texts().line(wording, facts(push, known), own);
            return worded.text().isBlank() ? own.worded() : worded.text();
        } catch (OutsideException e) {
            // What is announced has happened all the same.
            LOG.warn("{} of {} in the bot's own words: {}", wording, push.name(), e.getMessage());
            return own.worded();
        }
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
