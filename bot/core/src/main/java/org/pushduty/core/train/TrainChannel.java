package org.pushduty.core.train;

import org.pushduty.core.chat.ChannelRef;

/**
 * A channel that a train speaks in.
 *
 * @param keepsTopic whether the bot keeps its segment of the topic there
 * @param hasThreads whether each push gets a thread of its own there
 */
public record TrainChannel(ChannelRef at, boolean keepsTopic, boolean hasThreads) {
    public TrainChannel(ChannelRef at, boolean keepsTopic) {
        this(at, keepsTopic, false);
    }
}
