package org.pushduty.core.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers stored effects: in order within a destination, again and again with growing pauses where it fails, and on
 * from where it stood after a restart. {@link #deliverDue} is the whole of it; {@link #run} calls it from one thread.
 */
public final class EffectRunner implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(EffectRunner.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final int USUAL_TRIES = 3;

    /** The store may be away too; then the loop itself pauses. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Store store;
    private final Map<String, ChatNetwork> networks;
    private final Clock clock;
    private final Semaphore woken = new Semaphore(0);
    /** Sent, and not yet noted in the store because that was away: not to be sent again. */
    private final Set<Long> sent = new HashSet<>();

    private volatile boolean stopping;

    /** {@code networks} by name; an effect for a network that is not among them is dropped and logged. */
    public EffectRunner(Store store, Map<String, ChatNetwork> networks, Clock clock) {
        this.store = store;
        this.networks = Map.copyOf(networks);
        this.clock = clock;
    }

    /** There is something new to deliver. */
    public void wake() {
        woken.release();
    }

    /** Ends {@link #run} after the delivery it is at. */
    public void stop() {
        stopping = true;
        woken.release();
    }

    @Override
    public void run() {
        while (!stopping) {
            try {
                deliverWhatCanBe();
                if (woken.tryAcquire(pause().toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** This is an outermost loop: a bug of ours is logged, costs one round, and the rest is delivered later. */
    private void deliverWhatCanBe() {
        try {
            deliverDue();
        } catch (RuntimeException e) {
            LOG.error("delivery broke", e);
        }
    }

    /**
     * Delivers everything that is due now, one call at a time; what fails is put off, and with it what follows it at
     * its destination.
     */
    public synchronized void deliverDue() {
        try {
            // Those that were put off too: what is due now must not overtake them.
            List<StoredEffect> waiting = store.dueEffects(END_OF_TIME);
            Set<String> blocked = new HashSet<>();
            for (StoredEffect effect : waiting) {
                if (isOutdated(effect, waiting)) {
                    store.dropped(effect.id(), clock.instant(), "a newer topic follows");
                } else if (effect.notBefore().isAfter(clock.instant())) {
                    blocked.add(effect.effect().destination());
                } else if (!blocked.contains(effect.effect().destination()) && !deliver(effect)) {
                    blocked.add(effect.effect().destination());
                }
            }
        } catch (OutsideException e) {
            LOG.warn("effects wait: {}", e.getMessage());
        }
    }

    private boolean isOutdated(StoredEffect effect, List<StoredEffect> waiting) {
        return effect.effect() instanceof Effect.SetTopic
                && waiting.stream()
                        .anyMatch(other -> other.id() > effect.id()
                                && other.effect()
                                        .destination()
                                        .equals(effect.effect().destination()));
    }

    private boolean deliver(StoredEffect stored) {
        try {
            if (!sent.contains(stored.id())) {
                send(stored.effect());
                sent.add(stored.id());
            }
            store.delivered(stored.id(), clock.instant());
            sent.remove(stored.id());
            return true;
        } catch (UnknownNetworkException e) {
            LOG.warn("dropped effect {}: {}", stored.id(), e.getMessage());
            store.dropped(stored.id(), clock.instant(), String.valueOf(e.getMessage()));
            return true;
        } catch (OutsideException e) {
            if (sent.contains(stored.id())) {
                throw e;
            }
            Instant again = clock.instant().plus(pauseAfter(stored.attempts()));
            // The first tries come while the networks are still connecting, and mean nothing.
            (stored.attempts() < USUAL_TRIES ? LOG.atDebug() : LOG.atInfo())
                    .log("effect {} waits until {}: {}", stored.id(), again, e.getMessage());
            store.postponed(stored.id(), again, e.reason());
            return false;
        }
    }

    private void send(Effect effect) {
        if (effect instanceof Effect.Say say) {
            network(say.place().network()).say(say.place(), say.utterance());
        } else if (effect instanceof Effect.SetTopic topic) {
            setTopic(topic);
        }
    }

    private void setTopic(Effect.SetTopic effect) {
        ChatNetwork network = network(effect.channel().network());
        String channel = effect.channel().channel();
        String there = network.topic(channel)
                .orElseThrow(() -> new OutsideException(
                        network.name(), "set topic", "the topic of " + channel + " is not known yet"));
        String last = store.lastTopic(effect.channel()).orElse("");
        String topic = TopicLine.renewed(there, last, effect.segment());
        if (!topic.equals(there)) {
            network.setTopic(channel, topic);
        }
    }

    private ChatNetwork network(String name) {
        ChatNetwork network = networks.get(name);
        if (network == null) {
            throw new UnknownNetworkException(name);
        }
        return network;
    }

    private Duration pause() {
        try {
            return store.nextEffectDue()
                    .map(due -> Duration.between(clock.instant(), due))
                    .map(wait -> wait.compareTo(IDLE) < 0 ? IDLE : wait)
                    .orElse(LONGEST_PAUSE);
        } catch (OutsideException e) {
            return IDLE;
        }
    }

    private static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** The configuration no longer has the network that an effect was stored for. */
    private static final class UnknownNetworkException extends RuntimeException {
        UnknownNetworkException(String name) {
            super("the configuration has no network " + name);
        }
    }
}
