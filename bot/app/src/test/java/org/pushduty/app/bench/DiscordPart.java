package org.pushduty.app.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pushduty.discord.standin.Message;

/**
 * Slash commands and buttons on a stand-in for Discord: until the bot has taken notice, and until its answer is to be
 * seen, in the same rounds as the floor; and memory, by how many people there are.
 */
final class DiscordPart implements Part {
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 1000;
    private static final int CROWD = 1000;
    private static final List<Integer> GUILDS = List.of(1, 10, 100);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final String FLOOR = "floor";
    private static final String HOLD = "/hold";
    private static final String NEXT = "What now?";

    private final Map<String, Samples> acknowledged = new LinkedHashMap<>();
    private final Map<String, Samples> answered = new LinkedHashMap<>();

    @Override
    public List<Row> measure(Ground ground) {
        List<Path> origins =
                List.of(Origin.make(ground.folder("discord-origins"), "site").folder());
        try (var ours = new Hall();
                var theirs = new Hall()) {
            ours.start(ours.bot(ground, "discord", origins));
            theirs.start(theirs.floor(ground));
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                if (round == WARM_UP) {
                    acknowledged.clear();
                    answered.clear();
                }
                note(FLOOR, theirs.uses(DiscordFloor.COMMAND, Map.of(), Hall.says(FloorBot.ANSWER)));
                ask(ours, round);
            }
        }
        List<Row> rows = rows();
        rows.addAll(memory(ground, origins));
        return rows;
    }

    private void ask(Hall ours, int round) {
        note("/help", ours.uses("help", Map.of(), Hall.says("See:")));
        note("/status", ours.uses("status", Map.of(), DiscordPart::hasCard));
        note("a button", ours.presses(NEXT, Hall.says("hero " + Team.HERO)));
        note(
                HOLD,
                round % 2 == 0
                        ? ours.uses("hold", Map.of("reason", "reason " + round), Hall.says("on hold: reason " + round))
                        : ours.uses("unhold", Map.of(), Hall.says("lifted: reason " + (round - 1))));
    }

    private static boolean hasCard(Message message) {
        return !message.body().embeds().isEmpty();
    }

    private void note(String name, Hall.Times times) {
        acknowledged.computeIfAbsent(name, any -> new Samples()).add(times.acknowledged());
        answered.computeIfAbsent(name, any -> new Samples()).add(times.answered());
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Samples floor = acknowledged.getOrDefault(FLOOR, new Samples());
        acknowledged.forEach((name, ours) -> {
            if (!name.equals(FLOOR)) {
                rows.add(Row.compared(name + " on Discord acknowledged, p50 / p99", ours, FLOOR, floor, "p99 3.0×"));
            }
        });
        answered.forEach((name, ours) -> {
            if (!name.equals(FLOOR)) {
                rows.add(Row.compared(name + " on Discord answered, p50 / p99", ours, FLOOR, floor, ""));
            }
        });
        return rows;
    }

    private static List<Row> memory(Ground ground, List<Path> origins) {
        Map<Integer, Long> memory = new LinkedHashMap<>();
        GUILDS.forEach(guilds -> memory.put(guilds, memory(ground, origins, guilds)));
        long least = memory.values().iterator().next();
        List<Row> rows = new ArrayList<>();
        memory.forEach((guilds, used) -> rows.add(
                rows.isEmpty()
                        ? Row.figure(people(guilds), used + " MiB")
                        : new Row(
                                people(guilds),
                                used + " MiB",
                                "the fewest " + least + " MiB",
                                Row.times((double) used / least),
                                "1.1×")));
        return rows;
    }

    private static String people(int guilds) {
        return String.format(Locale.ROOT, "memory at rest, %,d people on Discord", guilds * CROWD);
    }

    private static long memory(Ground ground, List<Path> origins, int guilds) {
        try (var hall = new Hall(guilds, CROWD)) {
            Resident bot = hall.bot(ground, "discord-" + guilds, origins);
            // A first start makes the store and the mirrors; people mostly meet the later ones.
            hall.start(bot).close();
            Running again = hall.start(bot);
            Hall.rest(REST);
            return again.resident();
        }
    }
}
