package org.pushduty.core.train;

import org.pushduty.core.chat.ChannelRef;

/** A channel that a train speaks in. {@code keepsTopic}: the bot keeps its segment of the topic there. */
public record TrainChannel(ChannelRef at, boolean keepsTopic) {}
