package org.pushduty.core.effect;

import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;

/** Something to be sent out, stored together with the change that caused it. */
public sealed interface Effect {

    /** Where it goes; effects of one destination are delivered in the order they were stored. */
    String destination();

    /** A line to be said. */
    record Say(Place place, Utterance utterance) implements Effect {
        @Override
        public String destination() {
            return place.network() + "/" + place.target();
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
}
