package org.pushduty.core.desk;

import java.util.Map;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.Placeholders;
import org.pushduty.core.train.Train;

/** The bot's segment of a topic. */
public final class TopicText {
    private final Train train;

    public TopicText(Train train) {
        this.train = train;
    }

    /** The segment for that state; blank while no push is open or the train wants no topic. */
    public String of(TrainState state) {
        return state.current().map(this::of).orElse("");
    }

    private String of(Push push) {
        return Placeholders.fill(
                train.topic(),
                Map.of(
                        "push.name", push.name().text(),
                        "push.date", push.date().toString(),
                        "hero", push.hero(),
                        "pad.url", train.notes().url(push.name())));
    }
}
