package org.pushduty.discord;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import org.pushduty.core.port.ChatNetwork.Health;

/** How the network is, in words for a channel. */
final class HealthReport {
    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final Surroundings with;
    private final Supervisor supervisor;

    HealthReport(Surroundings with, Supervisor supervisor) {
        this.with = with;
        this.supervisor = supervisor;
    }

    Health health() {
        if (supervisor.isStopped()) {
            return new Health(false, "stopped");
        }
        Optional<Instant> since = supervisor.since();
        Optional<JDA> jda = supervisor.jda();
        return since.isPresent() && jda.isPresent() ? connected(jda.get(), since.get()) : away(jda.isPresent());
    }

    private Health away(boolean isHardlyAway) {
        Outage outage = supervisor.outage();
        boolean isKnown = !outage.why().isBlank();
        return new Health(
                isHardlyAway,
                isKnown,
                isKnown ? "not connected: " + outage.why() : "not connected yet",
                outage.told(with.clock().instant()));
    }

    private Health connected(JDA jda, Instant since) {
        List<Room> rooms = with.rooms().all();
        List<String> joined =
                rooms.stream().filter(Room::isJoined).map(Room::name).toList();
        String trouble = String.join("; ", troubles(rooms));
        return new Health(
                joined.size() == rooms.size(),
                rooms.stream().allMatch(Room::isLookedFor) && with.scopes().isSettled(),
                "connected as " + jda.getSelfUser().getName() + " since " + SINCE.format(since)
                        + (joined.isEmpty() ? "" : ", in " + String.join(", ", joined))
                        + (trouble.isBlank() ? "" : "; " + trouble),
                trouble,
                Advice.of(jda, rooms, with.scopes(), supervisor.isContentGranted()));
    }

    private List<String> troubles(List<Room> rooms) {
        List<String> troubles = new ArrayList<>();
        for (Room room : rooms) {
            String name = room.name();
            add(troubles, "not in " + name + ": ", room.trouble());
            add(
                    troubles,
                    "the topic of " + name + " cannot be set: ",
                    with.topics().refusal(name));
            add(troubles, "in " + name + " ", with.threads().trouble(name));
        }
        return troubles;
    }

    private static void add(List<String> troubles, String what, String why) {
        if (!why.isBlank()) {
            troubles.add(what + why);
        }
    }
}
