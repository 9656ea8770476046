package org.pushduty.core.delivery;

import org.pushduty.core.chat.ChannelRef;

/** Whom the delivery tells how it goes with a channel's topic. Every method returns at once and throws nothing. */
public interface TopicReports {
    /** Where nobody cares. */
    TopicReports NONE = new TopicReports() {
        @Override
        public void settled(ChannelRef channel) {}

        @Override
        public void refused(ChannelRef channel, String segment, String why) {}
    };

    /** The topic is as the bot wants it, or as near as people let it be. */
    void settled(ChannelRef channel);

    /** The network does not let the bot set it, or there is no room; {@code segment} is what was to stand there. */
    void refused(ChannelRef channel, String segment, String why);
}
