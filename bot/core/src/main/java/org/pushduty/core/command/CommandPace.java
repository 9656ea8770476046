package org.pushduty.core.command;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How fast one person may give commands: {@code burst} at once, then one per {@code period}.
 *
 * @param burst at least 1; so many of one person's commands may wait to be carried out, too
 * @param period above zero
 */
public record CommandPace(int burst, Duration period) {
    /**
     * A hero who pastes the commands of a whole push day says five or six lines; nobody types a command every three
     * seconds for long.
     */
    public static final CommandPace USUAL = new CommandPace(6, Duration.ofSeconds(3));

    public CommandPace {
        if (burst < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a pace is at least one command, and takes time");
        }
    }

    /** What that many people may, together. */
    CommandPace of(int people) {
        Duration share = period.dividedBy(people);
        return new CommandPace(Math.multiplyExact(burst, people), share.isZero() ? period : share);
    }

    /** So long somebody says nothing before the whole burst is theirs again. */
    Duration rest() {
        return period.multipliedBy(burst);
    }

    /** In words for the person it is meant for. */
    String words() {
        String seconds =
                BigDecimal.valueOf(period.toMillis(), 3).stripTrailingZeros().toPlainString();
        return burst + (burst == 1 ? " command" : " commands") + " at once is what I take, then one every " + seconds
                + " s";
    }
}
