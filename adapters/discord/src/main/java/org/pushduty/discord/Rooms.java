package org.pushduty.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;

/** The channels of the configuration, by name. Safe for several threads. */
final class Rooms {
    private final Channels channels;
    private final Map<String, Room> rooms = new LinkedHashMap<>();

    Rooms(DiscordSettings settings) {
        channels = new Channels(settings);
        settings.channels().forEach(name -> rooms.put(name, Room.unknown(name)));
    }

    /** A room as it was and as it is. */
    record Change(Room before, Room after) {
        boolean isJoining() {
            return after.isJoined() && !before.isJoined();
        }
    }

    /** Looks at all of them anew; what is different now. */
    synchronized List<Change> look(JDA jda) {
        List<Change> changes = new ArrayList<>();
        rooms.replaceAll((name, before) -> {
            Room after = Room.of(name, channels.find(jda, name));
            if (!after.equals(before)) {
                changes.add(new Change(before, after));
            }
            return after;
        });
        return changes;
    }

    /** The bot is in none any more. */
    synchronized void leave() {
        rooms.replaceAll((name, before) -> Room.unknown(name));
    }

    synchronized Optional<Room> named(String name) {
        return Optional.ofNullable(rooms.get(name));
    }

    /** The room that is this channel. */
    synchronized Optional<Room> at(long channel) {
        return rooms.values().stream()
                .filter(room -> room.id().isPresent() && room.id().getAsLong() == channel)
                .findFirst();
    }

    synchronized List<Room> all() {
        return List.copyOf(rooms.values());
    }
}
