package org.pushduty.core.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.delivery.Delivery.Stage;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.port.Departures;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers stored effects: in order within a destination, one at a time, again and again with growing pauses where it
 * fails, and on from where it stood after a restart. An effect counts as delivered once its network has confirmed it.
 * What was under way when a connection broke is said again and marked, because nobody knows whether it was heard; what
 * was under way when this process was killed is not, because the operating system sends what it was given. A letter of
 * which nobody knows whether it is out is not sent again at all. {@link #deliverDue} is the whole of it; {@link #run}
 * calls it from one thread.
 */
public final class EffectRunner implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(EffectRunner.class);
    private static final int USUAL_TRIES = 3;

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Store store;
    private final Departures departures;
    private final Courier courier;
    private final Clock clock;
    private final Semaphore woken = new Semaphore(0);
    private final Map<Long, Delivery> deliveries = new HashMap<>();
    private final Queue<Runnable> tidings = new ConcurrentLinkedQueue<>();
    /** Destinations that a network has just become able to reach: what waits for them need not wait on. */
    private final Set<String> reachable = ConcurrentHashMap.newKeySet();

    private volatile boolean stopping;

    public EffectRunner(Store store, Departures departures, Courier courier, Clock clock) {
        this.store = store;
        this.departures = departures;
        this.courier = courier;
        this.clock = clock;
    }

    /** There is something new to deliver. */
    public void wake() {
        woken.release();
    }

    /** What waits for that channel can be tried at once. */
    public void reachable(ChannelRef channel) {
        reachable.add(Effect.SetTopic.destination(channel));
        reachable.add(channel.toString());
        wake();
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
     * Notes what the networks have told since, and sends off everything that is due now: the first effect of each
     * destination. What fails is put off, and with it what follows it at its destination.
     */
    public synchronized void deliverDue() {
        try {
            do {
                takeTidings();
                sendDue();
            } while (!tidings.isEmpty());
        } catch (OutsideException e) {
            LOG.warn("effects wait: {}", e.getMessage());
        }
    }

    /** Notes what the networks have told since, and sends nothing: for the end, when they have been left. */
    public synchronized void noteDelivered() {
        try {
            takeTidings();
            for (Delivery delivery : List.copyOf(deliveries.values())) {
                if (delivery.stage() == Stage.GIVEN_UP) {
                    giveUp(delivery);
                } else if (isOut(delivery)) {
                    note(delivery);
                }
            }
        } catch (OutsideException e) {
            LOG.warn("what was delivered could not be noted: {}", e.getMessage());
        }
    }

    private boolean isOut(Delivery delivery) {
        return delivery.stage() == Stage.OUT
                || (delivery.stage() == Stage.WAITING && courier.of(delivery).isAllSent(delivery));
    }

    private void takeTidings() {
        for (Runnable news = tidings.poll(); news != null; news = tidings.poll()) {
            news.run();
        }
    }

    private void sendDue() {
        Set<String> eager = Set.copyOf(reachable);
        reachable.removeAll(eager);
        // Those that were put off too: what is due now must not overtake them.
        List<StoredEffect> waiting = store.dueEffects(END_OF_TIME);
        Set<String> blocked = new HashSet<>();
        for (StoredEffect effect : waiting) {
            String destination = effect.effect().destination();
            if (!blocked.contains(destination) && !proceed(effect, waiting, isEager(effect, eager))) {
                blocked.add(destination);
            }
        }
        if (deliveries.values().stream().anyMatch(each -> each.stage() == Stage.UNDER_WAY)) {
            departures.alive();
        }
    }

    private static boolean isEager(StoredEffect effect, Set<String> reachable) {
        return reachable.contains(effect.effect().destination())
                || (effect.effect() instanceof Effect.Announce announced
                        && reachable.contains(announced.channel().toString()));
    }

    /** Does with the effect what can be done now; whether the next one of its destination may follow at once. */
    private boolean proceed(StoredEffect effect, List<StoredEffect> waiting, boolean isEager) {
        Delivery delivery = deliveries.computeIfAbsent(effect.id(), id -> begun(effect));
        if (delivery.stage() == Stage.WAITING) {
            Optional<String> hindrance = courier.of(delivery).hindrance(effect);
            if (hindrance.isPresent()) {
                delivery.givenUp(hindrance.get());
            } else if (courier.of(delivery).isAllSent(delivery)) {
                delivery.isOut();
            } else if (isOutdated(effect, waiting)) {
                Optional<Boolean> stands = courier.stands((Effect.SetTopic) effect.effect());
                // Where it has come through though nobody could confirm it, the store must know: the newer one goes
                // into its place, not beside it.
                if (stands.isPresent()) {
                    return stands.get() ? noted(delivery) : drop(effect, "a newer topic follows");
                }
                if (isEager || isDue(effect)) {
                    delivery.failed("the topic is not known yet");
                }
            } else if (isEager || isDue(effect)) {
                send(delivery);
            }
        }
        if (delivery.stage() == Stage.FAILED) {
            putOff(effect, delivery);
        }
        if (delivery.stage() == Stage.GIVEN_UP) {
            return giveUp(delivery);
        }
        return delivery.stage() == Stage.OUT && noted(delivery);
    }

    private boolean isDue(StoredEffect effect) {
        return !effect.notBefore().isAfter(clock.instant());
    }

    private boolean noted(Delivery delivery) {
        note(delivery);
        return true;
    }

    private boolean isOutdated(StoredEffect effect, List<StoredEffect> waiting) {
        return effect.effect() instanceof Effect.SetTopic
                && waiting.stream()
                        .anyMatch(other -> other.id() > effect.id()
                                && other.effect()
                                        .destination()
                                        .equals(effect.effect().destination()));
    }

    private boolean giveUp(Delivery delivery) {
        LOG.warn("dropped effect {}: {}", delivery.effect().id(), delivery.trouble());
        courier.of(delivery).ending(delivery);
        return drop(delivery.effect(), delivery.trouble());
    }

    private boolean drop(StoredEffect effect, String reason) {
        store.dropped(effect.id(), clock.instant(), reason);
        departures.settled(effect);
        deliveries.remove(effect.id());
        return true;
    }

    private Delivery begun(StoredEffect effect) {
        return departures.found().stream()
                .filter(departure -> departure.isOf(effect))
                .findFirst()
                .map(departure -> courier.of(effect.effect()).resumed(effect, departure))
                .orElseGet(() -> new Delivery(effect));
    }

    private void send(Delivery delivery) {
        delivery.begins();
        try {
            Carrier carrier = courier.of(delivery);
            carrier.send(delivery, new Tidings(delivery, carrier, departures, this::tell));
        } catch (OutsideException e) {
            delivery.failed(e.reason());
        } catch (RuntimeException e) {
            // A bug, which the loop logs; the next round tries again.
            delivery.waits();
            throw e;
        }
    }

    private void tell(Runnable news) {
        tidings.add(news);
        wake();
    }

    private void putOff(StoredEffect effect, Delivery delivery) {
        Instant again = courier.of(delivery).again(delivery, clock.instant(), Pauses.growing(effect.attempts()));
        // The first tries come while the networks are still connecting, and mean nothing.
        (effect.attempts() < USUAL_TRIES ? LOG.atDebug() : LOG.atInfo())
                .log("effect {} waits until {}: {}", effect.id(), again, delivery.trouble());
        store.postponed(effect.id(), again, delivery.trouble());
        if (delivery.isRefused()) {
            courier.of(delivery).toldOff(delivery);
        }
        delivery.waits();
    }

    private void note(Delivery delivery) {
        courier.of(delivery).ending(delivery);
        store.delivered(delivery.effect().id(), clock.instant());
        departures.settled(delivery.effect());
        deliveries.remove(delivery.effect().id());
        courier.of(delivery).settled(delivery.effect().effect());
    }

    private Duration pause() {
        try {
            return store.nextEffectDue()
                    .map(due -> Pauses.until(due, clock.instant()))
                    .orElse(Pauses.LONGEST);
        } catch (OutsideException e) {
            return Pauses.IDLE;
        }
    }
}
