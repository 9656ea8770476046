package org.pushduty.core.port;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Question;
import org.pushduty.core.train.TrainName;

/**
 * A store in memory. It outlives {@link #close()}, so that a test restarts the bot on the same one. Safe for use from
 * several threads.
 */
public final class FakeStore implements Store {
    private final Clock clock;
    private final Map<TrainName, List<Entry>> logs = new TreeMap<>();
    private final List<Kept> kept = new ArrayList<>();
    private final Map<String, Question> questions = new TreeMap<>();
    private final Map<String, Document> documents = new TreeMap<>();
    private boolean down;
    private Runnable afterwards = () -> {};

    private enum Fate {
        WAITING,
        DELIVERED,
        DROPPED
    }

    private record Kept(StoredEffect stored, Fate fate) {
        boolean isWaiting() {
            return fate == Fate.WAITING;
        }

        boolean sets(ChannelRef channel) {
            return stored.effect() instanceof Effect.SetTopic topic
                    && topic.channel().equals(channel);
        }
    }

    /** @param clock says when an effect was stored */
    public FakeStore(Clock clock) {
        this.clock = clock;
    }

    /** From now on every call fails as if the database were gone. */
    public synchronized void goDown() {
        down = true;
    }

    /** Ends what {@link #goDown()} began; nothing was lost. */
    public synchronized void comeBack() {
        down = false;
    }

    /** Once the next {@link #record} has stored everything, this happens before it returns. */
    public synchronized void afterNextRecord(Runnable event) {
        afterwards = event;
    }

    /** What is kept under that key is gone, as if an older backup had been put back. */
    public synchronized void lose(String key) {
        documents.remove(key);
    }

    /** Every effect ever recorded, in order, whatever became of it. Works while the store is down. */
    public synchronized List<Effect> effects() {
        return kept.stream().map(each -> each.stored().effect()).toList();
    }

    /** The effects that are neither delivered nor dropped, due or not, in order. Works while the store is down. */
    public synchronized List<StoredEffect> waiting() {
        return kept.stream().filter(Kept::isWaiting).map(Kept::stored).toList();
    }

    /** The effects that were delivered, in the order they were recorded. Works while the store is down. */
    public synchronized List<Effect> delivered() {
        return kept.stream()
                .filter(each -> each.fate() == Fate.DELIVERED)
                .map(each -> each.stored().effect())
                .toList();
    }

    @Override
    public synchronized List<Entry> log(TrainName train) {
        reach("read the log of " + train);
        return List.copyOf(logs.getOrDefault(train, List.of()));
    }

    @Override
    public synchronized void record(TrainName train, List<Entry> entries, List<Effect> effects) {
        reach("record");
        List<Entry> log = new ArrayList<>(logs.getOrDefault(train, List.of()));
        for (Entry entry : entries) {
            if (!entry.train().equals(train)) {
                throw new IllegalArgumentException("an entry of " + entry.train() + " for the log of " + train);
            }
            if (entry.number() != log.size() + 1) {
                throw new IllegalStateException(
                        "the log of " + train + " ends at " + log.size() + ", not before " + entry.number());
            }
            log.add(new Entry(train, entry.number(), micros(entry.at()), entry.actor(), entry.event()));
        }
        Instant now = micros(clock.instant());
        logs.put(train, log);
        for (Effect effect : effects) {
            kept.add(new Kept(new StoredEffect(kept.size() + 1, train, now, 0, now, effect), Fate.WAITING));
        }
        Runnable event = afterwards;
        afterwards = () -> {};
        event.run();
    }

    @Override
    public synchronized List<StoredEffect> dueEffects(Instant now) {
        reach("read the effects");
        return waiting().stream().filter(each -> !each.notBefore().isAfter(now)).toList();
    }

    @Override
    public synchronized Optional<Instant> nextEffectDue() {
        reach("read the effects");
        return waiting().stream().map(StoredEffect::notBefore).min(Comparator.naturalOrder());
    }

    @Override
    public synchronized void delivered(long effect, Instant at) {
        reach("note a delivery");
        settle(effect, Fate.DELIVERED);
    }

    @Override
    public synchronized void postponed(long effect, Instant notBefore, String reason) {
        reach("postpone an effect");
        Kept before = kept.get(Math.toIntExact(effect - 1));
        if (before.isWaiting()) {
            StoredEffect old = before.stored();
            StoredEffect later = new StoredEffect(
                    old.id(), old.train(), old.at(), old.attempts() + 1, micros(notBefore), old.effect());
            kept.set(Math.toIntExact(effect - 1), new Kept(later, Fate.WAITING));
        }
    }

    @Override
    public synchronized void dropped(long effect, Instant at, String reason) {
        reach("drop an effect");
        settle(effect, Fate.DROPPED);
    }

    @Override
    public synchronized void ask(Question question, Instant now) {
        reach("keep a question");
        questions.values().removeIf(each -> !now.isBefore(each.until()));
        questions.put(question.code(), question);
    }

    @Override
    public synchronized Optional<Question> question(String code) {
        reach("read a question");
        return Optional.ofNullable(questions.get(code));
    }

    @Override
    public synchronized void settle(String code) {
        reach("forget a question");
        questions.remove(code);
    }

    @Override
    public synchronized Optional<String> lastTopic(ChannelRef channel) {
        reach("read the topic of " + channel);
        return kept.stream()
                .filter(each -> each.fate() == Fate.DELIVERED && each.sets(channel))
                .reduce((older, newer) -> newer)
                .map(each -> ((Effect.SetTopic) each.stored().effect()).segment());
    }

    @Override
    public synchronized Optional<Document> document(String key) {
        reach("read a document");
        return Optional.ofNullable(documents.get(key));
    }

    @Override
    public synchronized boolean keep(String key, long before, String text) {
        reach("keep a document");
        long version = document(key).map(Document::version).orElse(0L);
        if (version != before) {
            return false;
        }
        documents.put(key, new Document(text, version + 1));
        return true;
    }

    @Override
    public void close() {}

    private void settle(long effect, Fate fate) {
        Kept before = kept.get(Math.toIntExact(effect - 1));
        if (before.isWaiting()) {
            kept.set(Math.toIntExact(effect - 1), new Kept(before.stored(), fate));
        }
    }

    private void reach(String attempt) {
        if (down) {
            throw new OutsideException("store", attempt, "the store is down");
        }
    }

    private static Instant micros(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
