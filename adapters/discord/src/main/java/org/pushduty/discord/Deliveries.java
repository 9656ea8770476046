package org.pushduty.discord;

import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import org.pushduty.core.chat.Piece;
import org.pushduty.core.port.Passage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says pieces and tells how that goes. What may be out already is looked for first; and each has a nonce of its own, by
 * which Discord itself knows one again that comes twice within some minutes. Safe for several threads.
 */
final class Deliveries {
    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    private final String network;
    private final Wording wording;
    private final Threads threads;

    Deliveries(String network, Wording wording, Threads threads) {
        this.network = network;
        this.wording = wording;
        this.threads = threads;
    }

    /** @param way to where it is to be said; returned where there is none */
    void deliver(CompletableFuture<MessageChannel> way, Traffic traffic, Piece piece, Passage passage) {
        var unused = way.thenCompose(channel -> History.has(channel, wording, piece)
                        .thenAccept(isOut -> {
                            if (isOut) {
                                passage.arrived();
                                return;
                            }
                            send(channel, traffic, piece, passage);
                        }))
                .exceptionally(failure -> {
                    notSent(failure, passage);
                    return null;
                });
    }

    private void notSent(Throwable failure, Passage passage) {
        String reason = Reasons.of(failure);
        if (isFinal(failure)) {
            passage.refused(reason);
            return;
        }
        passage.returned(reason);
    }

    private void send(MessageChannel channel, Traffic traffic, Piece piece, Passage passage) {
        String nonce = piece.attempt().key();
        var dispatch = new Dispatch(passage);
        // Throws where JDA sees itself that the bot may not: then it has not left.
        MessageCreateAction action = Speech.action(
                        channel, wording.said(piece.utterance().text(), piece.calls()))
                .setNonce(nonce);
        traffic.follow(nonce, dispatch);
        action.queue(
                sent -> {
                    traffic.forget(nonce);
                    passage.arrived();
                },
                failure -> {
                    traffic.forget(nonce);
                    tell(channel, dispatch, failure, passage);
                });
    }

    private void tell(MessageChannel channel, Dispatch dispatch, Throwable failure, Passage passage) {
        String reason = Reasons.of(failure);
        if (dispatch.hasArrived()) {
            log.warn("{}: a line was said, but the answer could not be read: {}", network, reason);
            passage.arrived();
        } else if (isFinal(failure) && channel instanceof ThreadChannel) {
            // Deleted or locked: the next attempt looks for it anew.
            threads.forget(channel);
            passage.returned(reason);
        } else if (dispatch.mayBeOut()) {
            passage.lost(reason);
        } else {
            notSent(failure, passage);
        }
    }

    /** Whether asking again would not mend it. A token that is not accepted is another matter. */
    static boolean isFinal(Throwable failure) {
        Throwable cause = Reasons.root(failure);
        if (cause instanceof ErrorResponseException answer) {
            int status = answer.getResponse().code;
            return status >= 400 && status < 500 && status != 401 && status != 429;
        }
        return cause instanceof PermissionException;
    }
}
