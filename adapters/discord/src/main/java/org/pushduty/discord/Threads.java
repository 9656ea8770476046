package org.pushduty.discord;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel.AutoArchiveDuration;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;

/**
 * The bot's threads, by their titles. One is looked for before it is made, among those that are archived too, so that a
 * push has one thread whatever happens in between. Safe for several threads.
 */
final class Threads {
    /** So many archived ones are looked through, the youngest first. */
    private static final int MOST_ARCHIVED = 200;

    private final Map<Key, CompletableFuture<ThreadChannel>> found = new ConcurrentHashMap<>();
    private final Map<String, String> troubles = new ConcurrentHashMap<>();

    private record Key(long channel, String title) {}

    /** Where what belongs into that thread is to be said: the channel itself, where there can be no thread. */
    CompletableFuture<MessageChannel> in(StandardGuildMessageChannel channel, Room room, String title) {
        String missing = missing(room);
        if (!missing.isBlank()) {
            troubles.put(room.name(), missing);
            return CompletableFuture.completedFuture(channel);
        }
        troubles.remove(room.name());
        var key = new Key(channel.getIdLong(), name(title));
        CompletableFuture<ThreadChannel> thread = found.compute(
                key,
                (same, before) -> before == null || before.isCompletedExceptionally()
                        ? findOrStart(channel, room, key.title())
                        : before);
        return thread.thenApply(it -> it);
    }

    /** It is gone, or the connection that knew it. */
    void forget(MessageChannel thread) {
        found.values()
                .removeIf(it -> it.isDone()
                        && !it.isCompletedExceptionally()
                        && it.join().equals(thread));
    }

    void forgetAll() {
        found.clear();
    }

    /** Why there are no threads in that channel; blank where there are. */
    String trouble(String room) {
        return troubles.getOrDefault(room, "");
    }

    private static String missing(Room room) {
        if (!room.may(Permission.MESSAGE_SEND_IN_THREADS)) {
            return "no threads: the bot may not write in them (Send Messages in Threads)";
        }
        return room.may(Permission.CREATE_PUBLIC_THREADS)
                ? ""
                : "no threads: the bot may not start them (Create Public Threads)";
    }

    private static String name(String title) {
        String stripped = title.strip();
        if (stripped.length() <= Channel.MAX_NAME_LENGTH) {
            return stripped;
        }
        int end = Channel.MAX_NAME_LENGTH
                - (Character.isHighSurrogate(stripped.charAt(Channel.MAX_NAME_LENGTH - 1)) ? 1 : 0);
        return stripped.substring(0, end).strip();
    }

    private static CompletableFuture<ThreadChannel> findOrStart(
            StandardGuildMessageChannel channel, Room room, String title) {
        Optional<ThreadChannel> known = ours(channel.getThreadChannels(), channel, title);
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(known.get());
        }
        return channel.getGuild()
                .retrieveActiveThreads()
                .submit()
                .thenApply(active -> ours(active, channel, title))
                .thenCompose(active -> active.isPresent() ? done(active) : archived(channel, room, title))
                .thenCompose(old -> old.map(CompletableFuture::completedFuture).orElseGet(() -> start(channel, title)));
    }

    private static <T> CompletableFuture<T> done(T value) {
        return CompletableFuture.completedFuture(value);
    }

    /** Whoever writes in an archived one wakes it. */
    private static CompletableFuture<Optional<ThreadChannel>> archived(
            StandardGuildMessageChannel channel, Room room, String title) {
        return room.may(Permission.MESSAGE_HISTORY)
                ? channel.retrieveArchivedPublicThreadChannels()
                        .cache(false)
                        .takeAsync(MOST_ARCHIVED)
                        .thenApply(threads -> ours(threads, channel, title))
                : done(Optional.empty());
    }

    private static Optional<ThreadChannel> ours(
            List<ThreadChannel> threads, StandardGuildMessageChannel channel, String title) {
        return threads.stream()
                .filter(thread -> thread.getParentChannel().getIdLong() == channel.getIdLong())
                .filter(thread -> thread.getOwnerIdLong()
                        == channel.getJDA().getSelfUser().getIdLong())
                .filter(thread -> thread.getName().equals(title) && !thread.isLocked())
                .findFirst();
    }

    private static CompletableFuture<ThreadChannel> start(StandardGuildMessageChannel channel, String title) {
        return channel.createThreadChannel(title)
                .setAutoArchiveDuration(AutoArchiveDuration.TIME_1_WEEK)
                .submit();
    }
}
