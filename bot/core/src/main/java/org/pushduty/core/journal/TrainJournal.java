package org.pushduty.core.journal;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Store;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.TrainName;

/**
 * What is known of one train: its state in memory, its log in the store, always in step. Used from several threads:
 * writing is serialised, reading never waits.
 */
public final class TrainJournal {
    /** A line is said and confirmed well within this time, unless something is in its way. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(10);

    /** Longer than a line is ever put off for. */
    private static final Duration ANY_PAUSE = Duration.ofDays(1);

    private final TrainName train;
    private final Store store;
    private final Clock clock;
    private final Consumer<TrainState> written;
    private volatile TrainState state;
    private boolean isInDoubt;

    /** {@code written} is told the state after each change, once that is stored. */
    public TrainJournal(TrainName train, Store store, Clock clock, Consumer<TrainState> written) {
        this.train = train;
        this.store = store;
        this.clock = clock;
        this.written = written;
        this.state = stored();
    }

    private TrainState stored() {
        return after(TrainState.EMPTY, store.log(train));
    }

    public TrainState state() {
        return state;
    }

    /**
     * The state, once it is known whether the last change was stored; throws {@link OutsideException} while it cannot
     * be.
     */
    public synchronized TrainState certainState() {
        settleDoubt();
        return state;
    }

    /** The newest entries of the log, newest first. */
    public List<Entry> newest(int limit) {
        List<Entry> log = store.log(train);
        List<Entry> newest = new ArrayList<>(log.subList(Math.max(0, log.size() - limit), log.size()));
        Collections.reverse(newest);
        return newest;
    }

    /** The segment that the bot last set in that channel's topic; blank before the first. */
    public String lastTopic(ChannelRef channel) {
        return store.lastTopic(channel).orElse("");
    }

    /** How many lines wait for each place that should be out by now; by the place, as {@code network/channel}. */
    public SortedMap<String, Long> overdueLines() {
        Instant now = clock.instant();
        return store.dueEffects(now.plus(ANY_PAUSE)).stream()
                .filter(effect -> effect.train().equals(train) && effect.effect() instanceof Effect.Line)
                .filter(effect -> effect.at().isBefore(now.minus(ON_ITS_WAY)))
                .collect(groupingBy(effect -> effect.effect().destination(), TreeMap::new, counting()));
    }

    /**
     * Stores what happened and what it causes, all or nothing, and returns the state after it.
     *
     * @param effects what is to be sent out, given the state before and after
     */
    public synchronized TrainState write(
            Actor actor, List<? extends Event> events, BiFunction<TrainState, TrainState, List<Effect>> effects) {
        settleDoubt();
        TrainState before = state;
        List<Entry> entries = entries(before, actor, events);
        TrainState after = after(before, entries);
        record(entries, effects.apply(before, after));
        state = after;
        written.accept(after);
        return after;
    }

    /**
     * As {@link #write}, where it is so by then: between the look and the writing nothing else is written. Whether it
     * was written.
     */
    public synchronized boolean writeIf(
            Predicate<TrainState> isSo,
            Actor actor,
            List<? extends Event> events,
            BiFunction<TrainState, TrainState, List<Effect>> effects) {
        settleDoubt();
        if (!isSo.test(state)) {
            return false;
        }
        write(actor, events, effects);
        return true;
    }

    /** The state as it would be after that; nothing is stored. */
    public TrainState foreseen(Actor actor, List<? extends Event> events) {
        TrainState now = state;
        return after(now, entries(now, actor, events));
    }

    private List<Entry> entries(TrainState before, Actor actor, List<? extends Event> events) {
        List<Entry> entries = new ArrayList<>();
        long number = before.lastEntry();
        for (Event event : events) {
            // Stores keep microseconds; what is in memory must be what a restart will read.
            entries.add(new Entry(train, ++number, clock.instant().truncatedTo(ChronoUnit.MICROS), actor, event));
        }
        return entries;
    }

    private static TrainState after(TrainState before, List<Entry> entries) {
        TrainState after = before;
        for (Entry entry : entries) {
            after = after.after(entry);
        }
        return after;
    }

    /** A commit whose answer was lost may have been made: the log itself says whether it was. */
    private void record(List<Entry> entries, List<Effect> effects) {
        isInDoubt = true;
        try {
            store.record(train, entries, effects);
        } catch (OutsideException e) {
            if (!isKnownToBeStored(entries)) {
                throw e;
            }
        }
        isInDoubt = false;
    }

    private boolean isKnownToBeStored(List<Entry> entries) {
        try {
            return !entries.isEmpty() && store.log(train).containsAll(entries);
        } catch (OutsideException e) {
            // Still away: the first failure is the one to tell of, and the doubt is settled before the next change.
            return false;
        }
    }

    private void settleDoubt() {
        if (isInDoubt) {
            state = stored();
            isInDoubt = false;
        }
    }
}
