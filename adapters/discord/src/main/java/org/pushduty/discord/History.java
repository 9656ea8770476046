package org.pushduty.discord;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.restaction.pagination.MessagePaginationAction;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.pushduty.core.chat.Piece;

/** Looks whether a piece is out already, in what the bot has said since it could have been. */
final class History {
    /** Discord's clock and ours part by that much at most. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** So many messages are looked through: a busy channel's hour. */
    private static final int MOST = 1000;

    private History() {}

    /** Asks for nothing where there was no attempt that could have left it there. */
    static CompletableFuture<Boolean> has(MessageChannel channel, Wording wording, Piece piece) {
        if (!piece.attempt().mayBeOut()) {
            return CompletableFuture.completedFuture(false);
        }
        String beginning = wording.said(piece.plain(), piece.calls()).content();
        long since =
                TimeUtil.getDiscordTimestamp(piece.attempt().since().minus(SKEW).toEpochMilli());
        var isFound = new AtomicBoolean();
        // Backwards from now: an attempt is most often young.
        MessagePaginationAction messages =
                channel.getIterableHistory().limit(100).cache(false);
        return messages.forEachRemainingAsync(new Look(since, beginning, isFound)::isToGoOn)
                .thenApply(unused -> isFound.get());
    }

    private static final class Look {
        private final long since;
        private final String beginning;
        private final AtomicBoolean isFound;
        private int seen;

        Look(long since, String beginning, AtomicBoolean isFound) {
            this.since = since;
            this.beginning = beginning;
            this.isFound = isFound;
        }

        boolean isToGoOn(Message message) {
            seen++;
            if (message.getIdLong() < since || seen > MOST) {
                return false;
            }
            boolean isOurs = message.getAuthor().equals(message.getJDA().getSelfUser());
            isFound.set(isOurs && message.getContentRaw().startsWith(beginning));
            return !isFound.get();
        }
    }
}
