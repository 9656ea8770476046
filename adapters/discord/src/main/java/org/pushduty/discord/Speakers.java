package org.pushduty.discord;

import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.chat.Sender;
import org.pushduty.core.people.Account;

/** Who speaks, and where, in core's words. Safe for several threads. */
final class Speakers {
    private static final String KIND = "discord";

    private final String network;
    private final Rooms rooms;

    Speakers(String network, Rooms rooms) {
        this.network = network;
        this.rooms = rooms;
    }

    /** Who that is; Discord vouches for ids, and for no name. */
    Sender sender(User user) {
        var account = new Account(network, KIND, user.getId());
        return new Sender(nick(user), Identity.proven(account), user.isBot() || user.isSystem());
    }

    // Names are unique; where they are not (bots, servers that are only compatible), a number parts them.
    private static String nick(User user) {
        boolean isUnique = user.getDiscriminator().equals("0000");
        return PlainText.of(isUnique ? user.getName() : user.getName() + "#" + user.getDiscriminator());
    }

    /** Who wrote that; what came by a webhook is nobody's. */
    Sender sender(Message message) {
        return message.isWebhookMessage()
                ? new Sender(nick(message.getAuthor()), Identity.unproven(), true)
                : sender(message.getAuthor());
    }

    /** Where that is: the channel, the one above where it is a thread, or {@code with} alone; empty elsewhere. */
    Optional<Place> place(Channel channel, User with) {
        if (channel.getType() == ChannelType.PRIVATE) {
            return Optional.of(Place.privately(network, with.getId()));
        }
        long id = channel instanceof ThreadChannel thread
                ? thread.getParentChannel().getIdLong()
                : channel.getIdLong();
        return rooms.at(id).map(room -> Place.channel(new ChannelRef(network, room.name())));
    }
}
