package org.pushduty.discord.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Everything there is on the stand-in, by id. Whoever does more than one thing with it holds its monitor. */
final class World {
    private final Snowflakes snowflakes;
    private final User bot;
    private final Map<Long, User> users = new LinkedHashMap<>();
    private final Set<Long> closed = new HashSet<>();
    private final Map<Long, Guild> guilds = new LinkedHashMap<>();
    private final Map<Long, Channel> channels = new LinkedHashMap<>();
    private final Map<Long, NavigableMap<Long, Message>> messages = new LinkedHashMap<>();

    World(Snowflakes snowflakes, String botName) {
        this.snowflakes = snowflakes;
        bot = new User(snowflakes.next(), botName, botName, true);
        users.put(bot.id(), bot);
    }

    long newId() {
        return snowflakes.next();
    }

    User bot() {
        return bot;
    }

    synchronized void put(User user) {
        users.put(user.id(), user);
    }

    synchronized void put(Guild guild) {
        guilds.put(guild.id(), guild);
    }

    synchronized void put(Channel channel) {
        channels.put(channel.id(), channel);
    }

    synchronized void put(Message message) {
        history(message.channelId()).put(message.id(), message);
        notifyAll();
    }

    /** Something that is not kept here has changed. */
    synchronized void changed() {
        notifyAll();
    }

    /** Waits until something is so. Throws {@link IllegalStateException} where it is not within {@code limit}. */
    synchronized void await(String what, BooleanSupplier isSo, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!isSo.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    synchronized void remove(Message message) {
        history(message.channelId()).remove(message.id());
    }

    synchronized void remove(Channel channel) {
        channels.remove(channel.id());
    }

    /** From now on the user takes direct messages, or does not. */
    synchronized void takesDirect(long user, boolean yes) {
        if (yes) {
            closed.remove(user);
        } else {
            closed.add(user);
        }
    }

    /** Whether the bot may not write to the user: they do not want it, or share no guild with it. */
    synchronized boolean refusesDirect(long user) {
        return closed.contains(user)
                || guilds.values().stream()
                        .noneMatch(guild -> guild.member(user).isPresent()
                                && guild.member(bot.id()).isPresent());
    }

    synchronized void remove(Guild guild) {
        guilds.remove(guild.id());
        channels.values().removeIf(channel -> channel.guildId() == guild.id());
    }

    synchronized Optional<User> user(long id) {
        return Optional.ofNullable(users.get(id));
    }

    synchronized Optional<Guild> guild(long id) {
        return Optional.ofNullable(guilds.get(id));
    }

    synchronized Collection<Guild> guilds() {
        return List.copyOf(guilds.values());
    }

    synchronized Optional<Channel> channel(long id) {
        return Optional.ofNullable(channels.get(id));
    }

    synchronized List<Channel> channels(Predicate<Channel> wanted) {
        return channels.values().stream().filter(wanted).toList();
    }

    synchronized Optional<Message> message(long channel, long id) {
        return Optional.ofNullable(history(channel).get(id));
    }

    /** The messages of a channel, oldest first. */
    synchronized List<Message> messages(long channel) {
        return List.copyOf(history(channel).values());
    }

    /** The messages of a channel whose ids are greater, oldest first. */
    synchronized List<Message> messages(long channel, long after) {
        return List.copyOf(history(channel).tailMap(after, false).values());
    }

    /** All messages since then. */
    synchronized List<Message> recent(Instant start) {
        return messages.values().stream()
                .flatMap(history -> history.values().stream())
                .filter(message -> !Snowflakes.moment(message.id()).isBefore(start))
                .toList();
    }

    private NavigableMap<Long, Message> history(long channel) {
        return messages.computeIfAbsent(channel, id -> new TreeMap<>());
    }
}
