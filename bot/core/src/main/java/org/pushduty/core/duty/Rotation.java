package org.pushduty.core.duty;

import java.time.LocalDate;
import java.util.List;

/**
 * The order of turns. A turn belongs to a push day, not to a push: a push that is skipped takes its hero's turn with
 * it, so that nobody else's week moves.
 *
 * @param order names of people, first turn first; at least one
 * @param from the push day of the first turn
 */
public record Rotation(List<String> order, LocalDate from) {
    /** Whose turn it is in a team that takes no turns. Not a person: nobody is called so, and nobody is pinged. */
    public static final String NOBODY = "nobody";

    public Rotation {
        order = List.copyOf(order);
        if (order.isEmpty()) {
            throw new IllegalArgumentException("a rotation has at least one person");
        }
    }

    /**
     * Whose turn it is.
     *
     * @param turn push days since {@code from}; negative before it, where the order is carried on backwards
     */
    public String heroOfTurn(long turn) {
        return order.get((int) Math.floorMod(turn, (long) order.size()));
    }
}
