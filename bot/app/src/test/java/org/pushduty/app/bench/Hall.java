package org.pushduty.app.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.pushduty.discord.standin.Attempt;
import org.pushduty.discord.standin.Channel;
import org.pushduty.discord.standin.DiscordHuman;
import org.pushduty.discord.standin.DiscordStandin;
import org.pushduty.discord.standin.Guild;
import org.pushduty.discord.standin.Message;

/** A stand-in for Discord in this process, with one channel, the hero in it, and one program that is met there. */
final class Hall implements AutoCloseable {
    private static final String CHANNEL = "amo";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration IMPATIENCE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final DiscordStandin discord = new DiscordStandin();
    private final List<Guild> guilds = new ArrayList<>();
    private final Channel channel;
    private final DiscordHuman hero;
    private final Deque<Running> running = new ArrayDeque<>();

    /** Both from the moment before the program is told, in nanoseconds. */
    record Times(long acknowledged, long answered) {}

    /** With one guild and nobody in it but the hero. */
    Hall() {
        this(1, 0);
    }

    /** @param crowd so many people are in each of the guilds, besides */
    Hall(int number, int crowd) {
        for (int i = 0; i < number; i++) {
            guilds.add(discord.guilds().create("guild-" + i, crowd));
        }
        channel = discord.guilds().channel(guilds.get(0), CHANNEL);
        hero = discord.human(Team.HERO, guilds.get(0));
    }

    /** The bot, with a store and mirrors in the folder of that name. */
    Resident bot(Ground ground, String name, List<Path> origins) {
        Path folder = ground.folder(name);
        String network = "local: { type: discord, token: \"" + discord.token() + "\", api: \"" + discord.restUrl()
                + "\", gateway: \"" + discord.gatewayUrl() + "\", commands: " + Team.PACE + " }";
        Path file = ground.write(
                folder.resolve("pushduty.yml"),
                Team.configuration("discord: \"" + hero.id() + "\"", network, "local/" + CHANNEL, origins));
        return new Resident(
                "pushduty",
                CHANNEL,
                folder,
                Team.command(ground, ground.jar(), file),
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                "version",
                "pushduty ");
    }

    Resident floor(Ground ground) {
        return new Resident(
                "floor",
                CHANNEL,
                ground.folder("floor"),
                Residents.program(
                        DiscordFloor.class,
                        discord.token(),
                        discord.restUrl(),
                        discord.gatewayUrl(),
                        Long.toString(discord.applicationId()),
                        Long.toString(guilds.get(0).id())),
                Map.of(),
                DiscordFloor.COMMAND,
                FloorBot.ANSWER);
    }

    /** Starts it, and waits until it answers. */
    Running start(Resident who) {
        Running started = Running.start(who);
        running.push(started);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!discord.commands(guilds.get(0)).contains(who.question())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(who.nick() + " did not come:\n" + started.output());
            }
            rest(BETWEEN_LOOKS);
        }
        while (!isAnswered(who)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(who.nick() + " does not answer:\n" + started.output());
            }
        }
        return started;
    }

    /** Its commands are there from an earlier start, it may be or not. */
    private boolean isAnswered(Resident who) {
        try {
            hero.slash(channel, who.question(), Map.of()).awaitMessage(says(who.answer()), IMPATIENCE);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    static void rest(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A message with those words. */
    static Predicate<Message> says(String words) {
        return message -> message.content().contains(words);
    }

    /** Uses a command and waits for that message. */
    Times uses(String command, Map<String, String> values, Predicate<Message> answer) {
        return times(hero.slash(channel, command, values), answer);
    }

    /** Presses a button below the newest message that has one of that label. */
    Times presses(String label, Predicate<Message> answer) {
        List<Message> all = hero.sees(channel);
        Message newest = all.stream()
                .skip(Math.max(0, all.size() - 10L))
                .filter(message -> message.body().components().toString().contains("\"" + label + "\""))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("there is no button " + label));
        return times(hero.press(newest, label), answer);
    }

    private static Times times(Attempt attempt, Predicate<Message> answer) {
        long acknowledged = attempt.awaitAcknowledged(PATIENCE);
        return new Times(acknowledged, attempt.awaitMessage(answer, PATIENCE));
    }

    @Override
    public void close() {
        running.forEach(Running::close);
        discord.close();
    }
}
