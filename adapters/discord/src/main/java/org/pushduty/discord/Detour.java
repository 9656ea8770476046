package org.pushduty.discord;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.pushduty.core.chat.Place;
import org.pushduty.core.port.OutsideException;

/**
 * The way to somebody whose question cannot be answered directly: what is for everybody is said in the channel, the
 * rest in a direct message.
 */
final class Detour {
    private static final String CLOSED = "I could not write to you: you take no direct messages from here.";

    private final Ways ways;
    private final Place place;
    private final Place person;
    private final String nick;

    /**
     * @param place where it was asked
     * @param person who asked, alone
     */
    Detour(Ways ways, Place place, Place person, String nick) {
        this.ways = ways;
        this.place = place;
        this.person = person;
        this.nick = nick;
    }

    /** All of them, as far as that is possible. */
    CompletableFuture<Void> say(List<Post> posts) {
        return inOrder(posts, this::say);
    }

    CompletableFuture<Void> say(Post post) {
        if (place.isPrivate()) {
            return send(place, post);
        }
        return post.isQuiet() ? quietly(post) : send(place, post.to(nick));
    }

    /** Where no direct message can be, the channel is told that much, and nothing of what it was about. */
    private CompletableFuture<Void> quietly(Post post) {
        return send(person, post)
                .exceptionallyCompose(failure ->
                        send(place, Post.of(Markdown.escaped(CLOSED), false).to(nick)));
    }

    private CompletableFuture<Void> send(Place to, Post post) {
        try {
            return ways.to("answer", to)
                    .thenCompose(channel -> channel.sendMessage(post.message()).submit())
                    .thenAccept(sent -> {});
        } catch (OutsideException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** One after the other; the first that fails is the last. */
    static CompletableFuture<Void> inOrder(List<Post> posts, Function<Post, CompletableFuture<?>> how) {
        CompletableFuture<Void> all = Steps.NOTHING;
        for (Post post : posts) {
            all = all.thenCompose(before -> how.apply(post)).thenAccept(done -> {});
        }
        return all;
    }
}
