package org.pushduty.discord;

import java.util.function.Consumer;
import org.pushduty.core.port.Passage;

/** One message on its way, and what is known of where it is; tells its end once. Safe for several threads. */
final class Dispatch {
    private final Passage passage;
    private boolean hasLeft;
    private boolean isOnTheWire;
    private boolean mayBeOut;
    private boolean hasArrived;
    private boolean isSettled;

    Dispatch(Passage passage) {
        this.passage = passage;
    }

    /** A request with it is about to be written; false where it must not, because its end was told already. */
    synchronized boolean leaves() {
        if (isSettled) {
            return false;
        }
        isOnTheWire = true;
        if (!hasLeft) {
            hasLeft = true;
            passage.leaving();
        }
        return true;
    }

    /** Such a request was answered. */
    synchronized void answered(int status) {
        isOnTheWire = false;
        hasArrived |= status / 100 == 2;
        mayBeOut |= status >= 500;
    }

    /** The connection broke over it. */
    synchronized void broke() {
        isOnTheWire = false;
        mayBeOut = true;
    }

    /** Whether Discord has taken it, readable or not. */
    synchronized boolean hasArrived() {
        return hasArrived;
    }

    void arrived() {
        settle(Passage::arrived);
    }

    void refused(String reason) {
        settle(it -> it.refused(reason));
    }

    /** It will not be tried again by itself. */
    synchronized void failed(String reason) {
        boolean isInDoubt = mayBeOut || isOnTheWire;
        settle(it -> {
            if (isInDoubt) {
                it.lost(reason);
            } else {
                it.returned(reason);
            }
        });
    }

    private synchronized void settle(Consumer<Passage> end) {
        if (!isSettled) {
            isSettled = true;
            end.accept(passage);
        }
    }
}
