package org.pushduty.core.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.pushduty.core.desk.TrainDesk;
import org.pushduty.core.notes.PageForm;
import org.pushduty.core.pages.PageKeeper.Seen;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Pad;
import org.pushduty.core.port.Store;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.PushName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The notes pages of one train: of the open pushes, and of the one that went out last. What a page has to say follows
 * from the train's state, so nothing is lost with a look that fails: a later one does it all. {@link #look} returns at
 * once.
 */
public final class Pages {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final TrainDesk desk;
    private final Pad pad;
    private final Store store;
    private final Executor worker;
    private final Executor lane;
    private final PageRemarks remarks;
    private final AtomicBoolean isLooking = new AtomicBoolean();
    private final AtomicBoolean isStale = new AtomicBoolean();
    private final AtomicBoolean isAdopting = new AtomicBoolean();
    private final Map<PushName, Seen> seen = new ConcurrentHashMap<>();
    private int failures;
    private Instant notBefore = Instant.EPOCH;

    /** When the next look is worth while though nothing has happened. */
    private volatile Instant again = Instant.MAX;

    /**
     * @param worker where a look is done, however long it takes
     * @param lane where the train is changed
     */
    public Pages(TrainDesk desk, Pad pad, Store store, Executor worker, Executor lane) {
        this.desk = desk;
        this.pad = pad;
        this.store = store;
        this.worker = worker;
        this.lane = lane;
        this.remarks = new PageRemarks(desk);
    }

    /** Something may have changed, on the pages or here: to be called after each change, and now and then. */
    public void look() {
        isStale.set(true);
        if (isLooking.compareAndSet(false, true)) {
            run(worker, this::lookUntilFresh);
        }
    }

    /**
     * Where the last look has left something to be seen soon, a line that somebody may still be writing or a pad that
     * was away: looks once that is due. To be called every few seconds.
     */
    public void lookAgain() {
        if (!desk.now().isBefore(again)) {
            look();
        }
    }

    private void lookUntilFresh() {
        try {
            while (isStale.getAndSet(false)) {
                lookNow();
            }
        } finally {
            isLooking.set(false);
        }
        if (isStale.get()) {
            look();
        }
    }

    /** This is an outermost loop: a bug of ours costs one look. */
    private void lookNow() {
        Instant now = desk.now();
        if (now.isBefore(notBefore) || isAdopting.get()) {
            return;
        }
        again = Instant.MAX;
        try {
            Instant next = Instant.MAX;
            for (Push push : pushes(desk.state())) {
                PageKeeper keeper = new PageKeeper(desk, pad, store, page(push));
                Seen looked = keeper.keep(seen.getOrDefault(push.name(), Seen.NOTHING), new Finding());
                seen.put(push.name(), looked);
                next = earlier(next, looked.fresh().next(desk.now()).orElse(Instant.MAX));
            }
            again = next;
            failures = 0;
            remarks.reached();
        } catch (OutsideException e) {
            failures++;
            notBefore = now.plus(pause());
            again = notBefore;
            LOG.info("the notes of {} wait: {}", desk.train().name(), e.getMessage());
            remarks.failed(pad.description() + ": " + e.reason(), failures);
        } catch (RuntimeException e) {
            LOG.error("keeping the notes of {} broke", desk.train().name(), e);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Duration pause() {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 6));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static List<Push> pushes(TrainState state) {
        List<Push> pushes =
                new ArrayList<>(state.pushes().stream().filter(Push::isOpen).toList());
        state.pushes().stream()
                .filter(push -> !push.isOpen() && (push.isTagged() || push.stage() == Push.Stage.SKIPPED))
                .max(Comparator.comparing(Push::ended))
                .ifPresent(pushes::add);
        state.lastPushed()
                .filter(push -> push.isTagged() && !pushes.contains(push))
                .ifPresent(pushes::add);
        return pushes;
    }

    private PageKeeper.PushPage page(Push push) {
        return new PageKeeper.PushPage() {
            @Override
            public Push push() {
                return push;
            }

            @Override
            public PageForm form() {
                return PageForm.read(desk.page(push));
            }
        };
    }

    /** Takes what was found to the train's own lane. */
    private final class Finding implements PageKeeper.Findings {
        @Override
        public void written(Push push, Map<String, List<String>> lists, List<WantedLine> picks) {
            isAdopting.set(true);
            run(lane, () -> {
                boolean isStored = false;
                try {
                    isStored = adopt(push, lists, picks);
                } finally {
                    isAdopting.set(false);
                }
                if (isStored) {
                    look();
                }
            });
        }

        /** What cannot be stored now is found again by a later look. */
        private boolean adopt(Push push, Map<String, List<String>> lists, List<WantedLine> picks) {
            TrainState state = desk.state();
            Optional<Push> current = state.push(push.name()).filter(Push::isOpen);
            try {
                current.ifPresent(open -> new Adoption(desk, state, open).store(lists, picks));
                return true;
            } catch (OutsideException e) {
                LOG.warn("what people wrote on the notes waits: {}", e.getMessage());
                return false;
            }
        }

        @Override
        public void gone(Push push) {
            run(lane, () -> remarks.gone(push));
        }

        @Override
        public void missing(Push push, List<String> parts) {
            run(lane, () -> remarks.missing(push, parts));
        }
    }

    private static void run(Executor executor, Runnable work) {
        try {
            executor.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("the notes wait: the bot is leaving");
        }
    }
}
