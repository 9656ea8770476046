package org.pushduty.core.delivery;

import java.util.function.Consumer;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.port.Departures;
import org.pushduty.core.port.Passage;

/** Takes what a network tells of one piece to the thread that delivers. */
final class Tidings implements Passage {
    private final Delivery delivery;
    private final int piece;
    private final Departures departures;
    private final Consumer<Runnable> deliverer;

    /** {@code deliverer}: takes what is to be done, from any thread, and does it in its own. */
    Tidings(Delivery delivery, Departures departures, Consumer<Runnable> deliverer) {
        this.delivery = delivery;
        this.piece = delivery.next();
        this.departures = departures;
        this.deliverer = deliverer;
    }

    @Override
    public void leaving() {
        // A topic need not be remembered: whoever comes back reads what it is.
        if (delivery.effect().effect() instanceof Effect.Line) {
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
            delivery.refused(reason);
            departures.doubted(delivery.effect());
        });
    }

    @Override
    public void returned(String reason) {
        deliverer.accept(() -> delivery.failed(reason));
    }

    @Override
    public void lost(String reason) {
        deliverer.accept(() -> {
            delivery.pieceLost(reason);
            departures.doubted(delivery.effect());
        });
    }
}
