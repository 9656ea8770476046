package org.pushduty.core.delivery;

import java.util.function.Consumer;
import org.pushduty.core.port.Departures;
import org.pushduty.core.port.Passage;

/** Takes what a network tells of one piece to the thread that delivers. */
final class Tidings implements Passage {
    private final Delivery delivery;
    private final Carrier carrier;
    private final int piece;
    private final Departures departures;
    private final Consumer<Runnable> deliverer;

    /** {@code deliverer}: takes what is to be done, from any thread, and does it in its own. */
    Tidings(Delivery delivery, Carrier carrier, Departures departures, Consumer<Runnable> deliverer) {
        this.delivery = delivery;
        this.carrier = carrier;
        this.piece = delivery.next();
        this.departures = departures;
        this.deliverer = deliverer;
    }

    @Override
    public void leaving() {
        if (carrier.isRemembered()) {
            departures.leaving(delivery.effect(), piece);
        }
    }

    @Override
    public void arrived() {
        deliverer.accept(delivery::pieceArrived);
    }

    @Override
    public void refused(String reason) {
        deliverer.accept(() -> {
            carrier.refused(delivery, reason);
            departures.doubted(delivery.effect());
        });
    }

    @Override
    public void returned(String reason) {
        deliverer.accept(() -> {
            delivery.failed(reason);
            carrier.returned(delivery, departures);
        });
    }

    @Override
    public void lost(String reason) {
        deliverer.accept(() -> {
            carrier.lost(delivery, reason);
            departures.doubted(delivery.effect());
        });
    }
}
