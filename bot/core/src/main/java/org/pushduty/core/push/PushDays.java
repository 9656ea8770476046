package org.pushduty.core.push;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pushduty.core.train.PushCalendar;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.Train;

/** Which push comes next: the calendar, less what was skipped. */
public final class PushDays {
    /** Why a push is skipped that nobody tagged and nobody skipped. */
    public static final String WENT_BY = "its day went by untagged";

    private final Train train;

    public PushDays(Train train) {
        this.train = train;
    }

    /**
     * The push that follows {@code push}: the next of those that are open already, else one on the first push day after
     * it (and not before today) that was not skipped.
     */
    public Event.PushOpened after(Push push, TrainState state, Instant now) {
        return state.pushes().stream()
                .filter(each -> each.isOpen() && !each.name().equals(push.name()))
                .min(Comparator.comparing(Push::date))
                .map(open -> new Event.PushOpened(open.name(), open.date(), open.hero(), ""))
                .orElseGet(() -> openingAfter(push, state, now));
    }

    private Event.PushOpened openingAfter(Push push, TrainState state, Instant now) {
        LocalDate today = now.atZone(train.calendar().zone()).toLocalDate();
        LocalDate dayAfter = push.date().plusDays(1);
        return opening(dayAfter.isBefore(today) ? today : dayAfter, state);
    }

    /**
     * What has to happen before anything else can: the first push is opened; one whose day went by without a single tag
     * is skipped for the next.
     */
    public List<Event> overdue(TrainState state, Instant now) {
        LocalDate today = now.atZone(train.calendar().zone()).toLocalDate();
        List<Push> open = state.pushes().stream().filter(Push::isOpen).toList();
        List<Push> wentBy = open.stream()
                .filter(push -> !push.isTagged() && push.date().isBefore(today))
                .toList();
        List<Event> events = new ArrayList<>();
        wentBy.forEach(push -> events.add(new Event.PushSkipped(push.name(), WENT_BY)));
        Optional<Push> current =
                open.stream().filter(push -> !wentBy.contains(push)).min(Comparator.comparing(Push::date));
        if (current.isEmpty()) {
            events.add(opening(firstDay(now), state));
        }
        PushName next = current.map(Push::name)
                .orElseGet(() -> opening(firstDay(now), state).push());
        wentBy.stream()
                .filter(push -> !push.paper().left(false).equals(Paperwork.NONE))
                .forEach(push -> events.add(new PaperEvent.PaperTakenOver(next, push.name())));
        return events;
    }

    /** The next {@code count} days on which a push is to go out, from today on. */
    public List<LocalDate> upcoming(TrainState state, Instant now, int count) {
        return train.calendar()
                .pushDaysFrom(now.atZone(train.calendar().zone()).toLocalDate())
                .filter(day -> !state.isSkipped(day))
                .filter(day ->
                        state.pushes().stream().noneMatch(push -> push.date().equals(day) && !push.isOpen()))
                .limit(count)
                .toList();
    }

    /** Today, where its push is still to come, else tomorrow. */
    private LocalDate firstDay(Instant now) {
        PushCalendar calendar = train.calendar();
        LocalDate today = now.atZone(calendar.zone()).toLocalDate();
        return calendar.isPushDay(today)
                        && !now.isBefore(calendar.pushTime(today).toInstant())
                ? today.plusDays(1)
                : today;
    }

    private Event.PushOpened opening(LocalDate from, TrainState state) {
        LocalDate day = train.calendar()
                .pushDaysFrom(from)
                .filter(each ->
                        state.pushes().stream().noneMatch(push -> push.date().equals(each)))
                .findFirst()
                .orElseThrow();
        return new Event.PushOpened(train.scheme().nameOf(day), day, train.heroOf(day), "");
    }
}
