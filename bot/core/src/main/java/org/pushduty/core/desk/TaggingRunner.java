package org.pushduty.core.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.git.PublishOutcome;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.push.TaggingPlan;

/**
 * Carries out plans of tags, each repository beside the others. Every step is idempotent and its outcome is stored, so
 * that a plan which a crash cut short is taken up again and ends the same. Works on one train, from one thread.
 */
final class TaggingRunner {
    private static final int TRIES = 3;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final TrainDesk desk;
    private final Pause pause;

    TaggingRunner(TrainDesk desk, Pause pause) {
        this.desk = desk;
        this.pause = pause;
    }

    /**
     * Carries out all that is planned and not done, and returns the plans as they ended.
     *
     * @param watcher is told of a plan after each of its steps, one call after the other
     */
    List<TaggingPlan> finishOpenPlans(Consumer<TaggingPlan> watcher) {
        return desk.state().plans().stream()
                .map(plan -> carryOut(plan, watcher))
                .toList();
    }

    private TaggingPlan carryOut(TaggingPlan plan, Consumer<TaggingPlan> watcher) {
        Progress progress = new Progress(desk, plan, watcher);
        List<CompletableFuture<Void>> steps = plan.open().stream()
                .map(step -> CompletableFuture.runAsync(
                        () -> progress.happened(outcome(plan, step)),
                        desk.sources().workers()))
                .toList();
        try {
            CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            // The store is away: what was done is not noted, the plan stays, and the next attempt finds it done.
            throw e.getCause() instanceof OutsideException outside ? outside : e;
        }
        return progress.plan();
    }

    private Event outcome(TaggingPlan plan, TagStep step) {
        if (desk.train().repository(step.repository()).isEmpty()) {
            return failed(plan, step, "the configuration has no such repository any more");
        }
        String trouble = "";
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                return event(plan, step, desk.sources().of(step.repository()).publish(step));
            } catch (OutsideException e) {
                trouble = e.reason();
                if (attempt < TRIES) {
                    pause.forThe(BETWEEN_TRIES.multipliedBy(attempt));
                }
            }
        }
        return failed(plan, step, trouble + " (tried " + TRIES + " times)");
    }

    private static Event event(TaggingPlan plan, TagStep step, PublishOutcome outcome) {
        if (outcome instanceof PublishOutcome.Taken taken) {
            return failed(
                    plan,
                    step,
                    "the remote has that tag already, at " + taken.by().abbreviated() + "; it is left as it is");
        }
        return outcome instanceof PublishOutcome.Refused refused
                ? failed(plan, step, "the remote refused: " + refused.reason())
                : new Event.RevisionTagged(plan.push(), step);
    }

    private static Event failed(TaggingPlan plan, TagStep step, String reason) {
        return new Event.TaggingFailed(plan.push(), step.repository(), step.revision(), reason);
    }

    /**
     * Stores outcomes as they come, those that come while one is being stored together; with the last one goes the
     * summary.
     */
    private static final class Progress {
        private final TrainDesk desk;
        private final Queue<Event> come = new ConcurrentLinkedQueue<>();
        private final Consumer<TaggingPlan> watcher;
        private TaggingPlan plan;

        Progress(TrainDesk desk, TaggingPlan plan, Consumer<TaggingPlan> watcher) {
            this.desk = desk;
            this.plan = plan;
            this.watcher = watcher;
        }

        /** Returns once it is stored; where storing fails, it fails for one of those that were to be stored. */
        void happened(Event event) {
            come.add(event);
            store();
        }

        private synchronized void store() {
            List<Event> events = new ArrayList<>();
            TaggingPlan after = plan;
            for (Event event = come.poll(); event != null; event = come.poll()) {
                events.add(event);
                after = after(after, event);
            }
            if (events.isEmpty()) {
                return;
            }
            desk.write(plan.by(), events, after.open().isEmpty() ? desk.summary(after) : List.of());
            plan = after;
            watcher.accept(after);
        }

        private static TaggingPlan after(TaggingPlan plan, Event event) {
            if (event instanceof Event.TaggingFailed failed) {
                return plan.failed(new TaggingPlan.Failure(failed.repository(), failed.revision(), failed.reason()));
            }
            return event instanceof Event.RevisionTagged tagged
                    ? plan.without(tagged.step().repository(), tagged.step().revision())
                    : plan;
        }

        synchronized TaggingPlan plan() {
            return plan;
        }
    }
}
