package org.pushduty.core.delivery;

import java.time.Duration;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.port.Departures.Departure;

/**
 * How far one effect has come on its way out. The store knows only that it waits; this is what one process knows beyond
 * that. Not safe for several threads: {@link EffectRunner}'s lock guards it.
 */
final class Delivery {
    /**
     * A healthy connection confirms a line well within this time. Whoever was killed sooner after handing it to the
     * operating system had no reason to doubt it: the system sends it, process or no process.
     */
    private static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(3);

    private final StoredEffect effect;
    private Stage stage = Stage.WAITING;
    private int next;
    private boolean isRepeated;
    private boolean isRefused;
    private String trouble = "";

    /** Where it is. */
    enum Stage {
        WAITING,
        UNDER_WAY,
        /** It has to be tried again, and the store is to know that. */
        FAILED,
        /** It is out, and the store is to know that. */
        OUT,
        /** It is not tried again, and the store is to know that. */
        GIVEN_UP
    }

    Delivery(StoredEffect effect) {
        this.effect = effect;
    }

    /**
     * Of an effect of which an earlier process had sent a piece.
     *
     * @param canBeFound whether the network finds the piece by itself if it is out; then nothing need be guessed
     */
    static Delivery resumed(StoredEffect effect, Departure left, boolean canBeFound) {
        var delivery = new Delivery(effect);
        boolean isUndoubted =
                !canBeFound && Duration.between(left.left(), left.lastAlive()).compareTo(CONFIRMED_WITHIN) <= 0;
        delivery.next = isUndoubted ? left.piece() + 1 : left.piece();
        delivery.isRepeated = !isUndoubted;
        return delivery;
    }

    StoredEffect effect() {
        return effect;
    }

    Stage stage() {
        return stage;
    }

    /** The piece that is to be sent next, or is under way, counted from 0. */
    int next() {
        return next;
    }

    /** Whether some of what is still to be said may have been heard before. */
    boolean isRepeated() {
        return isRepeated;
    }

    /** Why it failed or was given up; meaningful at those stages. */
    String trouble() {
        return trouble;
    }

    void begins() {
        stage = Stage.UNDER_WAY;
    }

    void pieceArrived() {
        next++;
        stage = Stage.WAITING;
    }

    void pieceLost(String why) {
        isRepeated = true;
        failed(why);
    }

    /** The network will not have it, and there is no sense in asking again soon. */
    void refused(String why) {
        failed(why);
        isRefused = true;
    }

    boolean isRefused() {
        return isRefused;
    }

    void failed(String why) {
        trouble = why;
        isRefused = false;
        stage = Stage.FAILED;
    }

    void givenUp(String why) {
        trouble = why;
        stage = Stage.GIVEN_UP;
    }

    void isOut() {
        stage = Stage.OUT;
    }

    void waits() {
        stage = Stage.WAITING;
    }
}
