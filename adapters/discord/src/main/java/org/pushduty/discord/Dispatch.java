package org.pushduty.discord;

import org.pushduty.core.port.Passage;

/** One message on its way, and what is known of where it is. Safe for several threads. */
final class Dispatch {
    private final Passage passage;
    private boolean hasLeft;
    private boolean mayBeOut;
    private boolean hasArrived;

    Dispatch(Passage passage) {
        this.passage = passage;
    }

    /** A request with it is about to be written. */
    synchronized void leaves() {
        if (!hasLeft) {
            hasLeft = true;
            passage.leaving();
        }
    }

    /** Such a request was answered; one that is not stays in doubt. */
    synchronized void answered(int status) {
        hasArrived |= status / 100 == 2;
        mayBeOut |= status >= 500;
    }

    /** The connection broke over it. */
    synchronized void broke() {
        mayBeOut = true;
    }

    synchronized boolean hasArrived() {
        return hasArrived;
    }

    synchronized boolean mayBeOut() {
        return mayBeOut;
    }
}
