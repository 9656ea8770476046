package org.pushduty.core.desk;

import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.TrainChannel;

/**
 * What the channels of a train hear of a change: the lines, naming who and where, and the topic if it reads otherwise
 * now.
 */
final class Announcer {
    private final Train train;
    private final TopicText topic;

    Announcer(Train train) {
        this.train = train;
        this.topic = new TopicText(train);
    }

    List<Effect> effects(Actor actor, List<Utterance> lines, TrainState before, TrainState after) {
        List<Effect> effects = new ArrayList<>();
        for (TrainChannel channel : train.channels()) {
            String prefix = prefix(actor, channel);
            lines.forEach(line -> effects.add(
                    new Effect.Say(Place.channel(channel.at()), new Utterance(prefix + line.text(), line.tone()))));
        }
        String segment = topic.of(after);
        if (!segment.equals(topic.of(before))) {
            effects.addAll(topics(after, segment));
        }
        return effects;
    }

    /** The topic of every channel that wants it and is not left as it stands, whether or not it reads otherwise now. */
    List<Effect> topics(TrainState state) {
        return topics(state, topic.of(state));
    }

    private List<Effect> topics(TrainState state, String segment) {
        if (segment.isBlank()) {
            return List.of();
        }
        return train.channels().stream()
                .filter(channel -> channel.keepsTopic() && !TopicRemark.isLeft(state, channel.at()))
                .map(channel -> (Effect) new Effect.SetTopic(channel.at(), segment))
                .toList();
    }

    /**
     * The asker's name first where they asked; elsewhere who and where too. What the bot does by itself has neither.
     */
    private static String prefix(Actor actor, TrainChannel channel) {
        if (actor.equals(Actor.BOT)) {
            return "";
        }
        return actor.place().equals(channel.at().toString())
                ? actor.name() + ": "
                : "[" + actor.name() + ", " + actor.place() + "] ";
    }
}
