package org.pushduty.app.settings;

import org.pushduty.core.chat.ChannelRef;

/** A channel of a train. */
public record ChannelSettings(
        @Setting(
                doc = "Network and channel; quote it, for `#` starts a comment in YAML.",
                example = "\"mozilla/#amo\"",
                required = true)
        ChannelRef at,

        @Setting(doc = "Whether the bot sets the topic there.", fallback = "false")
        boolean topic) {}
