package org.pushduty.discord;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import org.jspecify.annotations.Nullable;
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
    private final Dispatches dispatches;

    Deliveries(String network, Wording wording, Threads threads, Dispatches dispatches) {
        this.network = network;
        this.wording = wording;
        this.threads = threads;
        this.dispatches = dispatches;
    }

    /** @param way to where it is to be said; returned where there is none */
    void deliver(CompletableFuture<MessageChannel> way, Piece piece, Passage passage) {
        String nonce = piece.attempt().key();
        var dispatch = new Dispatch(passage);
        dispatches.follow(nonce, dispatch);
        var unused = way.thenCompose(channel -> History.has(channel, wording, piece)
                        .thenCompose(isOut ->
                                isOut ? CompletableFuture.completedFuture(null) : send(channel, piece, dispatch)))
                .whenComplete((done, failure) -> {
                    dispatches.forget(nonce, dispatch);
                    tell(dispatch, Optional.ofNullable(failure));
                });
    }

    private CompletableFuture<@Nullable Void> send(MessageChannel channel, Piece piece, Dispatch dispatch) {
        // Throws where JDA sees itself that the bot may not: then it has not left.
        return Speech.action(channel, wording.said(piece.utterance().text(), piece.calls()))
                .setNonce(piece.attempt().key())
                .submit()
                .handle((sent, failure) -> {
                    if (failure != null && channel instanceof ThreadChannel && isFinal(failure)) {
                        // Deleted or locked: the next attempt looks for it anew.
                        threads.forget(channel);
                        dispatch.failed(Reasons.of(failure));
                    } else {
                        tell(dispatch, Optional.ofNullable(failure));
                    }
                    return null;
                });
    }

    /**
     * Of the parts of one delivery the first that tells its end is right; what was looked for and found has arrived.
     */
    private void tell(Dispatch dispatch, Optional<Throwable> failure) {
        if (failure.isEmpty()) {
            dispatch.arrived();
            return;
        }
        String reason = Reasons.of(failure.get());
        if (dispatch.hasArrived()) {
            log.warn("{}: a line was said, but the answer could not be read: {}", network, reason);
            dispatch.arrived();
        } else if (isFinal(failure.get())) {
            dispatch.refused(reason);
        } else {
            dispatch.failed(reason);
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
