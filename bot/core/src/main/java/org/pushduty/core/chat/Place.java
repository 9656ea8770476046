package org.pushduty.core.chat;

/**
 * Where something is said: in a channel, or to one person alone.
 *
 * @param network the network's name in the configuration
 * @param target the channel, or the nick (on Discord the user id) of the one person
 * @param isPrivate whether {@code target} is one person
 */
public record Place(String network, String target, boolean isPrivate) {

    public static Place channel(ChannelRef channel) {
        return new Place(channel.network(), channel.channel(), false);
    }

    public static Place privately(String network, String nick) {
        return new Place(network, nick, true);
    }

    public ChannelRef asChannel() {
        return new ChannelRef(network, target);
    }

    @Override
    public String toString() {
        return isPrivate ? network + " in private" : network + "/" + target;
    }
}
