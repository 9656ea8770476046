package org.pushduty.discord;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.ParsingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests, and what is done where they fail. */
final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private Attempts() {}

    static CompletableFuture<Void> once(
            Supplier<CompletableFuture<?>> request, Supplier<CompletableFuture<Void>> otherwise) {
        return begun(request).thenAccept(done -> {}).exceptionallyCompose(failure -> {
            if (isCarriedOut(failure)) {
                return Steps.NOTHING;
            }
            LOG.info("another way is tried, because of: {}", Reasons.of(failure));
            return otherwise.get();
        });
    }

    /** For what does no harm if it is done twice. */
    static CompletableFuture<Void> twice(
            Supplier<CompletableFuture<?>> request, Supplier<CompletableFuture<Void>> otherwise) {
        return once(request, () -> once(request, otherwise));
    }

    /** Also what cannot even be begun is a request that fails. */
    private static CompletableFuture<?> begun(Supplier<CompletableFuture<?>> request) {
        try {
            return request.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** A server that leaves things out of its answers has done it all the same. */
    private static boolean isCarriedOut(Throwable failure) {
        Throwable cause = Reasons.root(failure);
        return cause instanceof ParsingException && !(cause instanceof ErrorResponseException);
    }
}
