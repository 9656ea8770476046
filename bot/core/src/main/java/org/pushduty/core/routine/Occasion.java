package org.pushduty.core.routine;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pushduty.core.duty.Rotation;
import org.pushduty.core.effect.Announcement;

/**
 * One moment that people are reminded of: some time before it, at it, or both.
 *
 * @param key names the occasion and its moment, so that one that was moved is another
 * @param calls when there is something to be said of it, in that order
 * @param over from then on nothing is said any more
 * @param wording what is said at a call
 */
record Occasion(String key, List<Call> calls, Instant over, Function<Call, Announcement> wording) {
    static final String MOMENT = "now";

    /**
     * @param name the lead time, or {@link #MOMENT}
     * @param due when
     */
    record Call(String name, Instant due) {
        boolean isLead() {
            return !name.equals(MOMENT);
        }
    }

    Occasion {
        requireNonNull(over, "over");
        calls = calls.stream()
                .distinct()
                .sorted(Comparator.comparing(Call::due))
                .toList();
    }

    static Occasion once(String key, Instant due, Instant over, Announcement wording) {
        return new Occasion(key, List.of(new Call(MOMENT, due)), over, call -> wording);
    }

    /** A line for those people, who are called; for everybody where there are none. */
    static Announcement calling(Stream<String> people, String text) {
        List<String> names =
                people.distinct().filter(name -> !name.equals(Rotation.NOBODY)).toList();
        return Announcement.plain((names.isEmpty() ? "" : String.join(", ", names) + ": ") + text)
                .calling(names);
    }

    String keyOf(Call call) {
        return key + " " + call.name();
    }

    /**
     * The newest call whose time has come. Those before it are dropped, and so is this one where it was given, or one
     * after it: a clock may have jumped back.
     *
     * @param given the keys of what was given
     */
    Optional<Call> callFor(Instant now, Set<String> given) {
        List<Call> come =
                calls.stream().filter(call -> !call.due().isAfter(now)).toList();
        if (come.isEmpty() || !now.isBefore(over)) {
            return Optional.empty();
        }
        boolean isTold =
                calls.subList(come.size() - 1, calls.size()).stream().anyMatch(call -> given.contains(keyOf(call)));
        return isTold ? Optional.empty() : Optional.of(come.get(come.size() - 1));
    }
}
