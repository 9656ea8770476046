package org.pushduty.core.push;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.Train;

/** Which push a person means by a date they typed, or by none. */
public sealed interface PushChoice {

    /** A push that is open already. */
    record Known(Push push) implements PushChoice {}

    /** A push still to be opened, by that event. */
    record Fresh(Event.PushOpened opening) implements PushChoice {}

    /** None; the reason says what would be right. */
    record Refused(String reason) implements PushChoice {}

    /** Finds it, given the state and the time. */
    final class Chooser {
        private static final Pattern ANY_DATE = Pattern.compile("(\\d{4}[./_-]?\\d{1,2}[./_-]?\\d{1,2})([-.].*)?");
        private static final int FAR = 12;
        private static final int SHOWN = 3;

        private final Train train;
        private final TrainState state;
        private final Instant now;
        private final LocalDate today;

        public Chooser(Train train, TrainState state, Instant now) {
            this.train = train;
            this.state = state;
            this.now = now;
            this.today = now.atZone(train.calendar().zone()).toLocalDate();
        }

        /**
         * The push for {@code typed}, or the current one where that is blank.
         *
         * @param despite why it is out of turn, or blank
         */
        public PushChoice choose(String typed, String despite) {
            if (typed.isBlank()) {
                return state.current().map(this::unnamed).orElseGet(() -> new Refused("no push is open. " + valid()));
            }
            Matcher form = ANY_DATE.matcher(typed);
            Optional<LocalDate> date = train.scheme()
                    .read(typed)
                    .or(() -> form.matches() ? train.scheme().read(form.group(1)) : Optional.empty());
            if (date.isEmpty()) {
                return new Refused("\"" + typed + "\" is no date. " + valid());
            }
            if (form.matches() && form.group(2) != null) {
                return new Refused("\"" + typed + "\": the number behind the date is mine to count; say "
                        + train.scheme().nameOf(date.get()) + ".");
            }
            return chosen(date.get(), despite);
        }

        /** As {@link #choose}, but a push that has gone out is fine too: what is done to it is a hot-fix. */
        public PushChoice chooseOpenOrPushed(String typed, String despite) {
            return train.scheme()
                    .read(typed)
                    .flatMap(date -> state.push(train.scheme().nameOf(date)))
                    .filter(push -> push.stage() == Push.Stage.PUSHED)
                    .<PushChoice>map(Known::new)
                    .orElseGet(() -> choose(typed, despite));
        }

        /** A push whose day has gone by may have slipped, or somebody forgot to close it: that is not ours to guess. */
        private PushChoice unnamed(Push current) {
            return current.date().isBefore(today)
                    ? new Refused(current.name()
                            + " is still open although its day has gone by: close it with !pushed or"
                            + " !skip, or say which push you mean: " + current.name() + " or the next one. " + valid())
                    : new Known(current);
        }

        private PushChoice chosen(LocalDate date, String despite) {
            PushName name = train.scheme().nameOf(date);
            Optional<Push> known = state.push(name);
            if (known.isPresent()) {
                return known.get().isOpen() ? new Known(known.get()) : new Refused(closed(known.get()));
            }
            if (date.isBefore(today)) {
                return new Refused(name + " lies in the past." + lastYear(date) + " " + valid());
            }
            if (despite.isBlank() && !train.calendar().isPushDay(date)) {
                return new Refused(name + " is no push day (" + train.calendar().push() + "). " + valid()
                        + " Out of turn: --despite \"reason\".");
            }
            if (despite.isBlank() && isFar(date)) {
                return new Refused(name + " is far ahead. " + valid() + " If you mean it: --despite \"reason\".");
            }
            return new Fresh(new Event.PushOpened(name, date, train.heroOf(date), despite));
        }

        private static String closed(Push push) {
            return push.stage() == Push.Stage.SKIPPED
                    ? push.name() + " was skipped: " + push.remark() + "."
                    : push.name() + " has been pushed. A hot-fix on it: !cherry-pick REPO COMMIT --for " + push.name()
                            + ".";
        }

        private boolean isFar(LocalDate date) {
            return new PushDays(train).upcoming(state, now, FAR).stream().noneMatch(day -> !day.isBefore(date));
        }

        /** In January people type last year's number. */
        private String lastYear(LocalDate date) {
            LocalDate meant = date.withYear(today.getYear());
            boolean isLikely = date.getYear() == today.getYear() - 1
                    && !meant.isBefore(today)
                    && train.calendar().isPushDay(meant);
            return isLikely ? " Did you mean " + train.scheme().nameOf(meant) + "?" : "";
        }

        private String valid() {
            return "Valid are "
                    + new PushDays(train)
                            .upcoming(state, now, SHOWN).stream()
                                    .map(day -> train.scheme().nameOf(day).text())
                                    .collect(joining(", "))
                    + ".";
        }
    }
}
