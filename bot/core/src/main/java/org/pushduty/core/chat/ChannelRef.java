package org.pushduty.core.chat;

/** A channel of a network, written {@code mozilla/#amo}. */
public record ChannelRef(String network, String channel) {

    /**
     * Reads {@code mozilla/#amo}; throws {@link IllegalArgumentException} where the network or the channel is missing.
     */
    public static ChannelRef parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1 || slash == text.length() - 1) {
            throw new IllegalArgumentException("a channel is written network/channel: " + text);
        }
        return new ChannelRef(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return network + "/" + channel;
    }
}
