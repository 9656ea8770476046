package org.pushduty.core.command;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.pushduty.core.grammar.Blank;
import org.pushduty.core.grammar.Candidate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers those who are filling in a command, beside the commands themselves. Whoever comes when too many are waiting,
 * or waits too long, is offered nothing: the next letter asks again. Safe for several threads.
 */
public final class Prompter {
    private static final Logger LOG = LoggerFactory.getLogger(Prompter.class);

    /** More keys than a team hits in the time that one answer takes. */
    static final int AT_ONCE = 16;

    private static final long LIMIT_MILLIS = 900;

    private final Completions completions;
    private final Executor readers;
    private final Semaphore room = new Semaphore(AT_ONCE);

    /** {@code readers}: where it is done, two at a time at most, so that commands find room there. */
    public Prompter(Completions completions, Executor readers) {
        this.completions = completions;
        this.readers = new Turnstile(readers, 2);
    }

    /** Returns at once. */
    public CompletableFuture<List<Candidate>> candidates(Blank blank) {
        CompletableFuture<List<Candidate>> answer = new CompletableFuture<>();
        if (!room.tryAcquire()) {
            answer.complete(List.of());
            return answer;
        }
        try {
            readers.execute(() -> answer.complete(found(blank, answer)));
        } catch (RejectedExecutionException e) {
            room.release();
            answer.complete(List.of());
        }
        return answer.completeOnTimeout(List.of(), LIMIT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private List<Candidate> found(Blank blank, CompletableFuture<?> answer) {
        try {
            return answer.isDone() ? List.of() : completions.of(blank);
        } catch (RuntimeException e) {
            // An outermost place as the dispatcher is: whoever types is not to suffer for a bug of ours.
            LOG.error("no candidates for {} of !{}", blank.gap(), blank.command(), e);
            return List.of();
        } finally {
            room.release();
        }
    }
}
