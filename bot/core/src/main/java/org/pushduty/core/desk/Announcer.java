package org.pushduty.core.desk;

import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.effect.Announcement.Reach;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.TrainChannel;

/**
 * What the channels of a train hear of a change: the lines, naming who and where, and the topic if it reads otherwise
 * now. Where there are threads, a push has one from its first tag on.
 */
final class Announcer {
    private final Train train;
    private final TopicText topic;

    /** A change of the train's state. */
    record Change(Actor actor, List<? extends Event> events, TrainState before, TrainState after) {}

    Announcer(Train train) {
        this.train = train;
        this.topic = new TopicText(train);
    }

    List<Effect> effects(Change change, List<Announcement> lines) {
        List<Effect> effects = new ArrayList<>();
        String thread = lines.isEmpty() ? "" : thread(change);
        for (TrainChannel channel : train.channels()) {
            lines.forEach(line -> effects.addAll(told(line, change.actor(), channel, thread)));
        }
        String segment = topic.of(change.after());
        if (!segment.equals(topic.of(change.before()))) {
            effects.addAll(topics(change.after(), segment));
        }
        return effects;
    }

    private static List<Effect> told(Announcement line, Actor actor, TrainChannel channel, String thread) {
        Utterance utterance = new Utterance(
                prefix(actor, channel, line.text()) + line.text(),
                line.utterance().tone());
        Effect inChannel = new Effect.Announce(channel.at(), "", utterance, line.calls());
        if (!channel.hasThreads() || thread.isBlank()) {
            return List.of(inChannel);
        }
        return line.reach() == Reach.FOLLOWERS
                ? List.of(new Effect.Announce(channel.at(), thread, utterance, line.calls()))
                // Once is enough to be called.
                : List.of(inChannel, new Effect.Announce(channel.at(), thread, utterance, List.of()));
    }

    /** The title of the thread of the push that it is about, or else of the open one; blank before its first tag. */
    private String thread(Change change) {
        return change.events().stream()
                .flatMap(event -> event.concerns().stream())
                .findFirst()
                .flatMap(name -> change.after().push(name))
                .or(() -> change.before().current())
                .filter(Push::isTagged)
                .map(push -> train.name() + " " + push.name())
                .orElse("");
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
     * The asker's name first where they asked, unless the line has it there; elsewhere who and where too. What the bot
     * does by itself has neither.
     */
    private static String prefix(Actor actor, TrainChannel channel, String text) {
        if (actor.equals(Actor.BOT)) {
            return "";
        }
        if (!actor.place().equals(channel.at().toString())) {
            return "[" + actor.name() + ", " + actor.place() + "] ";
        }
        boolean isNamed = text.startsWith(actor.name() + ", ") || text.startsWith(actor.name() + ": ");
        return isNamed ? "" : actor.name() + ": ";
    }
}
