package org.pushduty.discord;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests that are made one after the other, whatever becomes of each. Safe for several threads. */
final class Steps {
    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);
    static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

    private final String of;
    private CompletableFuture<Void> last = NOTHING;

    /** @param of what they belong to, for the log */
    Steps(String of) {
        this.of = of;
    }

    synchronized void add(Supplier<CompletableFuture<?>> step) {
        last = last.thenCompose(before -> step.get().thenAccept(done -> {})).exceptionally(this::noted);
    }

    // What was changed is announced in any case; a lost answer is not worth more than a line here.
    private @Nullable Void noted(Throwable failure) {
        LOG.warn("{}: an answer could not be shown: {}", of, Reasons.of(failure));
        return null;
    }
}
