package org.pushduty.core.effect;

import java.util.List;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.train.PushName;

/** Something to be sent out, stored together with the change that caused it. */
public sealed interface Effect {

    /** Where it goes; effects of one destination are delivered in the order they were stored. */
    String destination();

    /** A line to be said. */
    sealed interface Line extends Effect {
        Place place();

        Utterance utterance();

        /** The title of the channel's thread that it belongs into, or blank. */
        String thread();

        /** Names of the people who must act, as the text has them. */
        List<String> calls();
    }

    /** A line that is for its place alone. */
    record Say(Place place, Utterance utterance) implements Line {
        @Override
        public String destination() {
            return place.network() + "/" + place.target();
        }

        @Override
        public String thread() {
            return "";
        }

        @Override
        public List<String> calls() {
            return List.of();
        }
    }

    /** A line of what happened to a train, for those who follow it. */
    record Announce(ChannelRef channel, String thread, Utterance utterance, List<String> calls) implements Line {
        public Announce {
            calls = List.copyOf(calls);
        }

        @Override
        public Place place() {
            return Place.channel(channel);
        }

        @Override
        public String destination() {
            return thread.isBlank() ? channel.toString() : channel + " " + thread;
        }
    }

    /**
     * The bot's segment of a channel's topic; only the newest one of a channel counts. The same segment as the last one
     * means that it is wanted as it is, whatever people have made of it since.
     */
    record SetTopic(ChannelRef channel, String segment) implements Effect {
        @Override
        public String destination() {
            return destination(channel);
        }

        /** The destination of that channel's topics. */
        public static String destination(ChannelRef channel) {
            return "topic of " + channel;
        }
    }

    /** A letter to be sent: the mail of that push. */
    record Post(PushName push, Letter letter) implements Effect {
        @Override
        public String destination() {
            return "mail " + letter.id();
        }
    }
}
