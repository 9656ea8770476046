package org.pushduty.discord;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.port.OutsideException;

/** The ways to places, and what bars them. Safe for several threads. */
final class Ways {
    private static final Pattern USER_ID = Pattern.compile("\\d{15,20}");

    private final String network;
    private final Supervisor supervisor;
    private final Rooms rooms;
    private final Threads threads;
    /** What is to be said to a person comes behind what was to be said before. */
    private final Map<String, CompletableFuture<?>> lastToPerson = new ConcurrentHashMap<>();

    Ways(String network, Supervisor supervisor, Rooms rooms, Threads threads) {
        this.network = network;
        this.supervisor = supervisor;
        this.rooms = rooms;
        this.threads = threads;
    }

    /** Throws {@link OutsideException} where the network is away. */
    JDA requireJda(String attempt) {
        return supervisor.jda().orElseThrow(() -> new OutsideException(network, attempt, "not connected"));
    }

    /** Throws {@link OutsideException} where the bot is not in that channel. */
    Room requireRoom(String attempt, String channel) {
        Room room = rooms.named(channel)
                .orElseThrow(() -> new OutsideException(network, attempt, "not in " + PlainText.of(channel)));
        if (!room.isJoined()) {
            throw new OutsideException(network, attempt, "not in " + room.name() + ": " + room.trouble());
        }
        return room;
    }

    /** The channel that this room is; throws {@link OutsideException} where it is gone. */
    StandardGuildMessageChannel channel(JDA jda, Room room) {
        return Optional.ofNullable(jda.getChannelById(
                        StandardGuildMessageChannel.class, room.id().orElseThrow()))
                .orElseThrow(() -> new OutsideException(network, "find " + room.name(), "it is gone"));
    }

    /** The way to a place, in order for each of them; throws {@link OutsideException} where there can be none. */
    CompletableFuture<MessageChannel> to(String attempt, Place place) {
        JDA jda = requireJda(attempt);
        return place.isPrivate()
                ? toPerson(jda, attempt, place.target())
                : CompletableFuture.completedFuture(channel(jda, requireRoom(attempt, place.target())));
    }

    /** The same for what belongs into a thread of the place; blank for none. */
    CompletableFuture<MessageChannel> to(String attempt, Place place, String thread) {
        if (thread.isBlank() || place.isPrivate()) {
            return to(attempt, place);
        }
        JDA jda = requireJda(attempt);
        Room room = requireRoom(attempt, place.target());
        return threads.in(channel(jda, room), room, thread);
    }

    private CompletableFuture<MessageChannel> toPerson(JDA jda, String attempt, String id) {
        if (!USER_ID.matcher(id).matches()) {
            throw new OutsideException(network, attempt, "there can be no such person: " + PlainText.of(id));
        }
        CompletableFuture<MessageChannel> way = new CompletableFuture<>();
        lastToPerson.compute(id, (person, before) -> {
            if (before == null || before.isDone()) {
                open(jda, id, way);
            } else {
                var unused = before.whenComplete((channel, failure) -> open(jda, id, way));
            }
            return way;
        });
        return way;
    }

    private static void open(JDA jda, String id, CompletableFuture<MessageChannel> way) {
        try {
            jda.openPrivateChannelById(id).queue(way::complete, way::completeExceptionally);
        } catch (RuntimeException e) {
            way.completeExceptionally(e);
        }
    }
}
