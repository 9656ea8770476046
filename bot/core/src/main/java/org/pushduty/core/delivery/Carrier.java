package org.pushduty.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.port.Departures;
import org.pushduty.core.port.Departures.Departure;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Passage;

/** Takes one kind of effect out, and knows what is to be made of what it hears of that. */
interface Carrier {

    /** Why there is no way out for it any more; empty where there is one. May throw {@link OutsideException}. */
    Optional<String> hindrance(StoredEffect effect);

    /** Of an effect of which an earlier process had sent a piece. */
    Delivery resumed(StoredEffect effect, Departure left);

    /** Whether nothing of it is left to be sent. */
    default boolean isAllSent(Delivery delivery) {
        return delivery.next() > 0;
    }

    /** Sends the next piece; throws {@link OutsideException} where that cannot be done now. */
    void send(Delivery delivery, Passage passage);

    /** Whether it is to be remembered, come what may, that a piece of it has left. */
    boolean isRemembered();

    /** The outside will not have it. */
    default void refused(Delivery delivery, String why) {
        delivery.refused(why);
    }

    /** It may be out or not. */
    default void lost(Delivery delivery, String why) {
        delivery.pieceLost(why);
    }

    /** It has not left, or the outside says that it has not taken it. */
    default void returned(Delivery delivery, Departures departures) {}

    /** When it is to be tried again after it failed; {@code pause}: what is usual. */
    default Instant again(Delivery delivery, Instant now, Duration pause) {
        return now.plus(pause);
    }

    /** It was put off because the outside will not have it. */
    default void toldOff(Delivery delivery) {}

    /**
     * What has become of it: the store is about to be told, and will not hand it out any more. May be called again with
     * the same; throws {@link OutsideException} where it is to be.
     */
    default void ending(Delivery delivery) {}

    /** The store knows that it is out. */
    default void settled(Effect effect) {}
}
