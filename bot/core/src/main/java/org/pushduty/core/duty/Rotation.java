package org.pushduty.core.duty;

import java.time.LocalDate;
import java.util.List;
import org.pushduty.core.train.PushCalendar;

/**
 * The order of turns. A turn belongs to a push day, not to a push: a push that is skipped takes its hero's turn with
 * it, so that nobody else's week moves.
 *
 * @param order names of people, first turn first; at least one
 * @param from the push day of the first turn
 */
public record Rotation(List<String> order, LocalDate from) {
    public Rotation {
        order = List.copyOf(order);
        if (order.isEmpty()) {
            throw new IllegalArgumentException("a rotation has at least one person");
        }
    }

    /** Whose turn the push of {@code pushDay} is; before {@code from} the order is carried on backwards. */
    public String heroOf(LocalDate pushDay, PushCalendar calendar) {
        return order.get((int) Math.floorMod(turnsBetween(pushDay, calendar), (long) order.size()));
    }

    private long turnsBetween(LocalDate pushDay, PushCalendar calendar) {
        LocalDate early = pushDay.isBefore(from) ? pushDay : from;
        LocalDate late = pushDay.isBefore(from) ? from : pushDay;
        long turns = calendar.pushDaysFrom(early)
                .takeWhile(day -> day.isBefore(late))
                .count();
        return pushDay.isBefore(from) ? -turns : turns;
    }
}
