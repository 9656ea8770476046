package org.pushduty.core.desk;

import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.push.TrainState;

/** What the bot has said of a channel's topic, as the log keeps it. */
public final class TopicRemark {
    private static final String LEFT = "left as it stands for ";

    private TopicRemark() {}

    /** Of the remark that the topic stays as it stands while this push is the current one. */
    static String left(TrainState state) {
        return state.current().map(push -> LEFT + push.name()).orElse("");
    }

    /** Whether somebody wants the topic left as it stands, until the next push. */
    public static boolean isLeft(TrainState state, ChannelRef channel) {
        String left = left(state);
        return !left.isBlank() && of(state, channel.toString()).equals(left);
    }

    /** The subject of what stands between the bot and setting the topic; the channel itself is that of what it says. */
    static String setting(ChannelRef channel) {
        return channel + " (setting it)";
    }

    static String of(TrainState state, String subject) {
        return state.spoken().topics().getOrDefault(subject, "");
    }
}
